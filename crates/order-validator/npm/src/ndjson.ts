// Newline-delimited JSON from bytes or a stream, in constant memory: a line is held only until its end has come.
import { encode } from './instance.js';
import type { ReportedLine } from './issue-report.js';
import type { Lines, LineVerdict } from './types.js';

const NEWLINE = 10;
// How much is judged in one call: enough that calls cost nothing, and little enough to stay in a cache.
const PART = 1 << 16;

/** How many lines there were, and those of them that there is something to say of. */
export interface Answer {
  count: number;
  reported: ReportedLine[];
}

/** Judges whole lines, in pieces that follow each other, of which the first has this number. */
type Judge<A> = (pieces: Uint8Array[], first: number) => A;

/** The lines of a source, each with its verdict; by turns of `for` too where the source is at hand and so are answers. */
export function linesOf(source: Lines, judge: Judge<Answer>): AsyncIterable<LineVerdict> & Partial<Iterable<LineVerdict>> {
  const at = typeof source === 'string' ? encode(source) : source;
  const lines = asyncLinesOf(at, judge);
  return at instanceof Uint8Array ? { ...lines, [Symbol.iterator]: () => syncLines(at, judge) } : lines;
}

/** The same, where answers may be promises. */
export function asyncLinesOf(source: Lines, judge: Judge<Answer | Promise<Answer>>): AsyncIterable<LineVerdict> {
  const at = typeof source === 'string' ? encode(source) : source;
  return { [Symbol.asyncIterator]: () => asyncLines(chunksOf(at), judge) };
}

function* syncLines(bytes: Uint8Array, judge: Judge<Answer>): Generator<LineVerdict> {
  const wholeLines = createLineSplitter();
  let line = 1;
  for (const part of [...parts(bytes), undefined]) {
    const pieces = wholeLines(part);
    if (pieces === undefined) continue;
    const answer = judge(pieces, line);
    for (const verdict of verdictsOf(answer, line)) yield verdict;
    line += answer.count;
  }
}

// Not an async generator, which would wait three times for each line.
function asyncLines(chunks: AsyncGenerator<unknown>, judge: Judge<Answer | Promise<Answer>>): AsyncIterator<LineVerdict> {
  const wholeLines = createLineSplitter();
  let line = 1;
  // The parts of a chunk that are still to be split, and the verdicts that are still to be given.
  let rest: (Uint8Array | undefined)[] = [];
  let batch: LineVerdict[] = [];
  let next = 0;
  let done = false;

  async function more(): Promise<IteratorResult<LineVerdict>> {
    while (next === batch.length && !done) {
      if (rest.length === 0) rest = await nextParts();
      const part = rest.shift();
      done = part === undefined;
      const pieces = wholeLines(part);
      if (pieces === undefined) continue;
      const answer = await judge(pieces, line);
      batch = verdictsOf(answer, line);
      next = 0;
      line += answer.count;
    }
    return next < batch.length ? { value: batch[next++]!, done: false } : { value: undefined, done: true };
  }

  async function nextParts(): Promise<(Uint8Array | undefined)[]> {
    const chunk = await chunks.next();
    if (chunk.done) return [undefined];
    const bytes = typeof chunk.value === 'string' ? encode(chunk.value) : chunk.value;
    if (!(bytes instanceof Uint8Array)) throw new TypeError('a stream of lines must give Uint8Array or text');
    return parts(bytes);
  }

  // Calls that overlap are answered one after another.
  let last: Promise<unknown> = Promise.resolve();
  const lines = {
    next(): Promise<IteratorResult<LineVerdict>> {
      if (next < batch.length) return Promise.resolve({ value: batch[next++]!, done: false });
      const answer = last.then(more);
      last = answer.catch(() => {});
      return answer;
    },
    async return(value?: any): Promise<IteratorResult<LineVerdict>> {
      done = true;
      batch = [];
      next = 0;
      await chunks.return(undefined);
      return { value, done: true };
    },
    [Symbol.asyncIterator]: () => lines,
  };
  return lines;
}

function parts(bytes: Uint8Array): Uint8Array[] {
  const parts = [];
  for (let at = 0; at < bytes.length; at += PART) parts.push(bytes.subarray(at, at + PART));
  return parts;
}

// Takes bytes as they come, and answers with the pieces up to the end of a line; `undefined` ends the last one.
function createLineSplitter(): (bytes: Uint8Array | undefined) => Uint8Array[] | undefined {
  // The pieces of a line that has not ended.
  let begun: Uint8Array[] = [];
  return (bytes) => {
    let whole = begun;
    if (bytes === undefined) {
      begun = [];
    } else {
      const end = bytes.lastIndexOf(NEWLINE) + 1;
      if (end === 0) {
        begun.push(bytes.slice());
        return undefined;
      }
      whole = [...begun, bytes.subarray(0, end)];
      begun = end === bytes.length ? [] : [bytes.slice(end)];
    }
    return whole.length === 0 ? undefined : whole;
  };
}

/** Pieces in one array, and in a buffer of its own: a message to a worker would take along what lies around them. */
export function joined(pieces: Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

// What is not reported is valid.
function verdictsOf({ count, reported }: Answer, first: number): LineVerdict[] {
  const verdicts: LineVerdict[] = [];
  let line = first;
  for (const one of reported) {
    for (; line < one.line; line += 1) verdicts.push({ line, valid: true, issues: [] });
    // A blank line has no verdict.
    if (one.valid !== undefined) verdicts.push(one as LineVerdict);
    line += 1;
  }
  for (; line < first + count; line += 1) verdicts.push({ line, valid: true, issues: [] });
  return verdicts;
}

async function* chunksOf(source: Exclude<Lines, string>): AsyncGenerator<unknown> {
  if (source instanceof Uint8Array) {
    yield source;
  } else if ('getReader' in Object(source)) {
    // Not every browser can iterate over its streams.
    const reader = (source as Extract<Lines, { getReader: unknown }>).getReader();
    try {
      for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) yield chunk.value;
    } finally {
      await reader.cancel();
    }
  } else if (Symbol.asyncIterator in Object(source)) {
    yield* source as AsyncIterable<unknown>;
  } else {
    const hint = (source as { body?: unknown } | null | undefined)?.body == null ? '' : ': give its body';
    throw new TypeError(`source must be a ReadableStream, an AsyncIterable, a Uint8Array or text${hint}`);
  }
}
