// How much memory a long stream of orders takes: as much as a short one.

import { spawnSync } from 'node:child_process';

import { pool } from './orders.js';

const MB = 1e6;
const SIZES = [16 * MB, 1000 * MB];
const CHUNK = 64 * 1024;

const [, , size] = process.argv;
if (size !== undefined) await inFreshProcess(Number(size));

/** What a stream of so many bytes takes: `{ bytes, lines, seconds, peak }`, each in a process of its own. */
export function memory() {
  return SIZES.map((bytes) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [new URL(import.meta.url).pathname, String(bytes)], { encoding: 'utf8' });
    if (status !== 0) throw new Error(`a stream of ${bytes} bytes was not read: ${stderr}`);
    return { bytes, ...JSON.parse(stdout) };
  });
}

async function inFreshProcess(bytes) {
  const { lines: judge } = await import('../schemas/order-validator-all-rules.js');
  let lines = 0;
  let valid = 0;
  let peak = 0;
  const before = performance.now();
  for await (const line of judge(stream(bytes))) {
    lines += 1;
    if (line.valid) valid += 1;
    if (lines % 10_000 === 0) peak = Math.max(peak, process.memoryUsage.rss());
  }
  const seconds = (performance.now() - before) / 1000;
  if (valid !== lines) throw new Error(`${lines - valid} of ${lines} lines are not valid`);
  peak = Math.max(peak, process.memoryUsage.rss());
  process.stdout.write(JSON.stringify({ lines, seconds, peak }));
}

/** The lines of a pool again and again, in chunks that end where they happen to. */
function stream(bytes) {
  const text = pool(['ascii', 'chinese', 'thai'], 1024).map((order) => `${JSON.stringify(order)}\n`).join('');
  const round = new TextEncoder().encode(text);
  const rounds = Math.ceil(bytes / round.length);
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      if (at === rounds * round.length) {
        controller.close();
        return;
      }
      const from = at % round.length;
      // A chunk of its own each time, as a network gives them.
      const chunk = round.slice(from, from + CHUNK);
      at += chunk.length;
      controller.enqueue(chunk);
    },
  });
}
