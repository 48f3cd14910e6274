// Who takes part: each as the functions that judge.

import { MODULES } from './names.js';

/** Every contender by name: `check` and `pointers`, and for ours `checkJson` and `lines`. */
export const CONTENDERS = {};
// One after another, in the order of the names.
for (const [name, module] of Object.entries(MODULES)) CONTENDERS[name] = await import(`../schemas/${module}.js`);

const decoder = new TextDecoder();
// Node's own is faster than the standard's.
const textOf = globalThis.Buffer ? (bytes) => Buffer.prototype.utf8Slice.call(bytes, 0, bytes.length) : (bytes) => decoder.decode(bytes);

/** How each judges an object: gives the number of issues, once their messages have been read. */
export const onObjects = Object.entries(CONTENDERS).map(([name, { check }]) => ({ name, run: check }));

/** The same for JSON in bytes. */
export const onBytes = Object.entries(CONTENDERS).map(([name, { check, checkJson }]) => ({
  name,
  run: checkJson ?? ((bytes) => check(JSON.parse(textOf(bytes)))),
}));

/** The same for all lines of newline-delimited JSON; gives the number of valid ones. */
export const onLines = Object.entries(CONTENDERS).map(([name, { check, lines }]) => ({
  name,
  async run(bytes) {
    let valid = 0;
    if (lines !== undefined) {
      for await (const line of lines(bytes)) if (line.valid) valid += 1;
      return valid;
    }
    for (const line of textOf(bytes).split('\n')) if (line !== '' && check(JSON.parse(line)) === 0) valid += 1;
    return valid;
  },
}));

/** Ours without promises: what is at hand as a whole need not be awaited. */
export const onLinesAtOnce = Object.entries(CONTENDERS)
  .filter(([, { lines }]) => lines !== undefined)
  .map(([name, { lines }]) => ({
    name,
    run(bytes) {
      let valid = 0;
      for (const line of lines(bytes)) if (line.valid) valid += 1;
      return valid;
    },
  }));
