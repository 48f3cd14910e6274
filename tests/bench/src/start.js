// How long it takes a fresh Node from nothing to the first verdict.

import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

import { median } from './measure.js';
import { ALL_RULES, BARE_RULES } from './names.js';

// The bare rules take ours as long to start as all of them.
const MODULES = { ...BARE_RULES.modules, ...ALL_RULES.modules };

const TIMES = 15;

const [, , module] = process.argv;
if (module !== undefined) await inFreshProcess(module);

/** Milliseconds to the first verdict by contender, `{ name, import, call }`: each the median of fresh processes. */
export function start() {
  const times = Object.keys(MODULES).map((name) => ({ name, import: [], call: [] }));
  for (let turn = 0; turn < TIMES; turn += 1) {
    for (const { name, import: imports, call } of times) {
      const { status, stdout, stderr } = spawnSync(process.execPath, [new URL(import.meta.url).pathname, MODULES[name]], { encoding: 'utf8' });
      if (status !== 0) throw new Error(`${name} did not start: ${stderr}`);
      const [imported, called] = stdout.split(' ').map(Number);
      imports.push(imported);
      call.push(called);
    }
  }
  return times.map(({ name, import: imports, call }) => ({
    name,
    import: median(imports),
    call: median(call),
    both: median(imports.map((time, index) => time + call[index])),
  }));
}

async function inFreshProcess(module) {
  const order = JSON.parse(readFileSync(new URL('../../orders/valid.json', import.meta.url), 'utf8'));
  const before = performance.now();
  const { check } = await import(`../schemas/${module}.js`);
  const imported = performance.now();
  const issues = check(order);
  const called = performance.now();
  if (issues !== 0) throw new Error(`${module} finds ${issues} issues`);
  process.stdout.write(`${imported - before} ${called - imported}`);
}
