// Newline-delimited JSON from bytes or a stream, in constant memory: a line is held only until its end has come.
import type { ReportedLine } from './issue-report.js';
import { bytesOf } from './bytes.js';
import type { ByteStream, Lines, LineVerdict } from './types.js';
import { encode } from './utf8.js';

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
  const lines = asyncLinesOf(source, judge);
  const bytes = typeof source === 'string' ? encode(source) : bytesOf(source);
  return { ...lines, [Symbol.iterator]: () => (bytes === undefined ? notAtHand() : syncLines(bytes, judge)) };
}

function notAtHand(): never {
  throw new TypeError('these lines come one after another: go through them with for await');
}

/** The same, where answers may be promises. */
export function asyncLinesOf(source: Lines, judge: Judge<Answer | Promise<Answer>>): AsyncIterable<LineVerdict> {
  if (!isSource(source)) throw new TypeError('source must be text, bytes, a ReadableStream, a Blob, a Response, or chunks or lines to go through');
  return { [Symbol.asyncIterator]: () => asyncLines(encoded(chunksOf(source)), judge) };
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
function asyncLines(chunks: AsyncGenerator<Uint8Array>, judge: Judge<Answer | Promise<Answer>>): AsyncIterator<LineVerdict> {
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
    for (;;) {
      const chunk = await chunks.next();
      if (chunk.done) return [undefined];
      // A chunk with nothing in it is no end.
      if (chunk.value.length > 0) return parts(chunk.value);
    }
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

// Chunks in bytes. What gives lines leaves out what ended them: it is put back where the text before is complete without what follows.
async function* encoded(chunks: AsyncIterable<unknown>): AsyncGenerator<Uint8Array> {
  let line = '';
  for await (const chunk of chunks) {
    if (typeof chunk !== 'string') {
      const bytes = bytesOf(chunk);
      if (bytes === undefined) throw new TypeError('lines come as text, or as bytes in UTF-8');
      line = '';
      yield bytes;
      continue;
    }
    const text = isComplete(line) && !/^\s*\n/.test(chunk) ? `\n${chunk}` : chunk;
    const end = text.lastIndexOf('\n');
    line = end < 0 ? line + text : text.slice(end + 1);
    yield encode(text);
  }
}

function isComplete(line: string): boolean {
  if (!/[}\]]\s*$/.test(line)) return false;
  try {
    JSON.parse(line);
    return true;
  } catch {
    return false;
  }
}

async function* chunksOf(source: Lines): AsyncGenerator<unknown> {
  const given: any = source;
  const bytes = typeof source === 'string' ? encode(source) : bytesOf(source);
  if (bytes !== undefined) {
    yield bytes;
  } else if (typeof given?.getReader === 'function') {
    yield* read(given);
  } else if (typeof given?.stream === 'function') {
    // A Blob or a File.
    yield* read(given.stream());
  } else if (typeof given?.body?.getReader === 'function') {
    // A Response or a Request.
    yield* read(given.body);
  } else if (isReadline(given) || isList(given)) {
    for await (const line of given) yield `${line}\n`;
  } else {
    yield* given;
  }
}

function isSource(source: unknown): source is Lines {
  const { getReader, stream, body } = Object(source);
  const isStream = [getReader, stream, body?.getReader].some((member) => typeof member === 'function');
  return isStream || bytesOf(source) !== undefined || Symbol.asyncIterator in Object(source) || Symbol.iterator in Object(source);
}

/** Lines in an array: none of them has an end within it, and blank ones count. */
function isList(source: any): source is string[] {
  return Array.isArray(source) && source.every((line) => typeof line === 'string' && !line.includes('\n'));
}

/** What Node's `readline` gives, by `fileHandle.readLines()` too: lines without their ends, blank ones among them. */
function isReadline(source: any): source is AsyncIterable<string> {
  return typeof source?.line === 'string' && 'terminal' in source;
}

// Not every browser can iterate over its streams.
async function* read(stream: ByteStream): AsyncGenerator<unknown> {
  const reader = stream.getReader();
  try {
    for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) yield chunk.value;
  } finally {
    await reader.cancel();
  }
}
