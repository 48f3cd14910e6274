// Who takes part: each as the functions that judge.

import { ALL_RULES, BARE_RULES } from './names.js';

const decoder = new TextDecoder();
// Node's own is faster than the standard's.
const textOf = globalThis.Buffer ? (bytes) => Buffer.prototype.utf8Slice.call(bytes, 0, bytes.length) : (bytes) => decoder.decode(bytes);

/** Contenders by name, each `{ check, pointers }`, and for ours `checkJson` and `lines`. */
async function load({ ours, modules }) {
  const byName = {};
  // One after another, in the order of the names.
  for (const [name, module] of Object.entries(modules)) byName[name] = await import(`../schemas/${module}.js`);
  const all = Object.entries(byName);
  return {
    ours,
    byName,
    /** How each judges an object: gives the number of issues, once their messages have been read. */
    onObjects: all.map(([name, { check }]) => ({ name, run: check })),
    /** The same for JSON in bytes. */
    onBytes: all.map(([name, { check, checkJson }]) => ({ name, run: checkJson ?? ((bytes) => check(JSON.parse(textOf(bytes)))) })),
    /** The same for all lines of newline-delimited JSON; gives the number of valid ones. */
    onLines: all.map(([name, { check, lines }]) => ({ name, run: lines === undefined ? eachLine(check) : awaited(lines) })),
    /** Ours without promises: what is at hand as a whole need not be awaited. */
    onLinesAtOnce: [{ name: ours, run: atOnce(byName[ours].lines) }],
  };
}

const eachLine = (check) => (bytes) => {
  let valid = 0;
  for (const line of textOf(bytes).split('\n')) if (line !== '' && check(JSON.parse(line)) === 0) valid += 1;
  return valid;
};

const awaited = (lines) => async (bytes) => {
  let valid = 0;
  for await (const line of lines(bytes)) if (line.valid) valid += 1;
  return valid;
};

const atOnce = (lines) => (bytes) => {
  let valid = 0;
  for (const line of lines(bytes)) if (line.valid) valid += 1;
  return valid;
};

export const allRules = await load(ALL_RULES);
export const bareRules = await load(BARE_RULES);
