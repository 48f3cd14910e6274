// Newline-delimited JSON from bytes or a stream, in constant memory: a line is held only until its end has come.
import { encode } from './engine.js';

const NEWLINE = 10;
// How much is judged in one call: enough that calls cost nothing, and little enough to stay in a cache.
const PART = 1 << 16;

/**
 * The lines of a source, each with its verdict. `judge` gets whole lines in pieces that follow each other, and answers
 * for them as `judge_lines` of lib.rs does, at once or by a promise.
 */
export function linesOf(source, judge) {
  if (typeof source === 'string') return linesOf(encode(source), judge);
  const lines = { [Symbol.asyncIterator]: () => asyncLines(chunksOf(source), judge) };
  if (source instanceof Uint8Array) lines[Symbol.iterator] = () => syncLines(source, judge);
  return lines;
}

function* syncLines(bytes, judge) {
  const cut = cutter();
  let line = 1;
  for (const whole of wholeLines(cut, bytes)) {
    const { count, told } = judge(whole, line);
    for (const result of resultsOf(count, line, told)) yield result;
    line += count;
  }
}

// All lines of these bytes, a part at a time.
function* wholeLines(cut, bytes) {
  for (const part of [...parts(bytes), undefined]) {
    const whole = cut(part);
    if (whole !== undefined) yield whole;
  }
}

// Not an async generator, which would wait three times for each line.
function asyncLines(chunks, judge) {
  const cut = cutter();
  let line = 1;
  // The parts of a chunk that are still to be cut, and the results that are still to be given.
  let rest = [];
  let batch = [];
  let next = 0;
  let done = false;

  async function more() {
    while (next === batch.length && !done) {
      if (rest.length === 0) rest = await nextParts();
      const part = rest.shift();
      done = part === undefined;
      const whole = cut(part);
      if (whole === undefined) continue;
      const { count, told } = await judge(whole, line);
      batch = resultsOf(count, line, told);
      next = 0;
      line += count;
    }
    return next < batch.length ? { value: batch[next++], done: false } : { value: undefined, done: true };
  }

  async function nextParts() {
    const chunk = await chunks.next();
    if (chunk.done) return [undefined];
    const bytes = typeof chunk.value === 'string' ? encode(chunk.value) : chunk.value;
    if (!(bytes instanceof Uint8Array)) throw new TypeError('a stream of lines must give Uint8Array or text');
    return [...parts(bytes)];
  }

  // Calls that overlap are answered one after another.
  let last = Promise.resolve();
  return {
    next() {
      if (next < batch.length) return Promise.resolve({ value: batch[next++], done: false });
      const answer = last.then(more);
      last = answer.catch(() => {});
      return answer;
    },
    async return(value) {
      done = true;
      batch = [];
      next = 0;
      await chunks.return();
      return { value, done: true };
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

function* parts(bytes) {
  for (let at = 0; at < bytes.length; at += PART) yield bytes.subarray(at, at + PART);
}

// Takes bytes as they come, and answers with the pieces up to the end of a line; `undefined` ends the last one.
function cutter() {
  // The parts of a line that has not ended.
  let begun = [];
  return (bytes) => {
    const end = bytes === undefined ? 0 : bytes.lastIndexOf(NEWLINE) + 1;
    if (bytes !== undefined && end === 0) {
      begun.push(bytes.slice());
      return undefined;
    }
    const whole = bytes === undefined ? begun : [...begun, bytes.subarray(0, end)];
    begun = bytes === undefined || end === bytes.length ? [] : [bytes.slice(end)];
    return whole.length === 0 ? undefined : whole;
  };
}

/** Pieces in one array, and in a buffer of its own: a message to a worker would take along what lies around them. */
export function joined(parts) {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

// `told` has the lines that there is something to say of; all others are valid.
function resultsOf(count, first, told) {
  const results = [];
  let line = first;
  for (const one of told) {
    for (; line < one.line; line += 1) results.push({ line, valid: true, issues: [] });
    // A blank line has no verdict.
    if (one.valid !== undefined) results.push(one);
    line += 1;
  }
  for (; line < first + count; line += 1) results.push({ line, valid: true, issues: [] });
  return results;
}

async function* chunksOf(source) {
  if (source instanceof Uint8Array) {
    yield source;
  } else if (typeof source?.getReader === 'function') {
    // Not every browser can iterate over its streams.
    const reader = source.getReader();
    try {
      for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) yield chunk.value;
    } finally {
      await reader.cancel();
    }
  } else if (typeof source?.[Symbol.asyncIterator] === 'function') {
    yield* source;
  } else {
    const hint = source?.body == null ? '' : ': give its body';
    throw new TypeError(`source must be a ReadableStream, an AsyncIterable, a Uint8Array or text${hint}`);
  }
}
