// Newline-delimited JSON: every way in, lines cut anywhere, and memory that does not grow.
import assert from 'node:assert/strict';
import { createReadStream, readFileSync } from 'node:fs';
import { mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { test } from 'node:test';
import vm from 'node:vm';
import { configure, validateJson, validateNdjson } from 'order-validator';

const one = JSON.stringify(JSON.parse(readFileSync(new URL('../orders/valid.json', import.meta.url), 'utf8')));
const encode = (text) => new TextEncoder().encode(text);
const all = async (lines) => {
  const found = [];
  for await (const line of lines) found.push(line);
  return found;
};

const wrong = one.replace('"CKMX"', '"三",  "client_code": 7');
const TEXT = [one, wrong, '', '  \r', `${one}\r`, '{', '[]', one, wrong].join('\n');

// The verdicts of single lines.
const expected = TEXT.split('\n').flatMap((text, index) => {
  const line = index + 1;
  if (text.trim() === '') return [];
  const { valid, issues } = validateJson(text);
  return [{ line, valid, issues: issues.map((issue) => ({ ...issue, line })) }];
});

async function* pieces(bytes, size) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.slice(at, at + size);
}

test('each line has the verdict that it has alone, with its number', async () => {
  assert.equal(expected.length, 7);
  const bytes = encode(TEXT);
  assert.deepEqual([...validateNdjson(bytes)], expected);
  assert.deepEqual([...validateNdjson(TEXT)], expected);
  assert.deepEqual(await all(validateNdjson(bytes)), expected);
  assert.deepEqual(await all(validateNdjson(`${TEXT}\n`)), expected);
  assert.deepEqual(await all(validateNdjson(new Blob([bytes]).stream())), expected);
  // A stream that cannot be iterated over, as in some browsers.
  const reader = new Blob([bytes]).stream().getReader();
  assert.deepEqual(await all(validateNdjson({ getReader: () => reader })), expected);
});

test('lines may be cut anywhere, within a character too', async () => {
  const bytes = encode(TEXT);
  for (const size of [1, 2, 3, 7, 64, 1000, bytes.length]) {
    assert.deepEqual(await all(validateNdjson(pieces(bytes, size))), expected, `pieces of ${size}`);
  }
  async function* texts() {
    for (const text of TEXT.match(/[^]{1,50}/gu)) yield text;
  }
  assert.deepEqual(await all(validateNdjson(texts())), expected);
});

test('a byte order mark before the first line is none of it, and anywhere else it is named', async () => {
  const bytes = encode(`\ufeff${TEXT}`);
  assert.deepEqual([...validateNdjson(bytes)], expected);
  for (const size of [1, 2, 4]) assert.deepEqual(await all(validateNdjson(pieces(bytes, size))), expected);
  const [first, second] = validateNdjson(encode(`${one}\n\ufeff${one}`));
  assert.deepEqual([first.valid, second.valid], [true, false]);
  assert.match(second.issues[0].message, /^This is not JSON: at line 1, column 1, an invisible byte order mark stands before the text/);
  assert.equal(validateJson(`\ufeff${one}`).valid, true);
  assert.deepEqual(validateJson(encode('\ufeff{ "a": 1 }')), validateJson('{ "a": 1 }'));
});

test('there are no lines in nothing', async () => {
  for (const nothing of ['', '\n', '\n\n \n', new Uint8Array()]) {
    assert.deepEqual([...validateNdjson(nothing)], []);
    assert.deepEqual(await all(validateNdjson(nothing)), []);
  }
});

test('options are heeded, and wrong ones are said at once', async () => {
  const strict = configure({ rules: { limits: { 'receiver.name': 3 } }, locale: 'zh-CN' });
  const [line] = strict.validateNdjson(one);
  assert.deepEqual([line.valid, line.issues[0].code], [false, 'too_long']);
  assert.match(line.issues[0].message, /\p{Script=Han}/u);
  assert.throws(() => validateNdjson(one, { rules: { profil: 1 } }), TypeError);
  for (const source of [undefined, null, 7, {}, new Response(null)]) {
    assert.throws(() => validateNdjson(source), /^TypeError: source must be text, bytes, /);
  }
  async function* numbers() {
    yield 7;
  }
  await assert.rejects(all(validateNdjson([7])), TypeError);
  assert.throws(() => [...validateNdjson(new Blob([one]))], /^TypeError: these lines come one after another: go through them with for await/);
  await assert.rejects(all(validateNdjson(numbers())), /lines come as text, or as bytes in UTF-8/);
});

test('whoever stops early stops the stream', async () => {
  let ended = false;
  async function* endless() {
    try {
      for (;;) yield encode(`${one}\n`);
    } finally {
      ended = true;
    }
  }
  let count = 0;
  for await (const { valid } of validateNdjson(endless())) {
    assert.ok(valid);
    if (++count === 500) break;
  }
  assert.ok(ended);
  let cancelled = false;
  const stream = new ReadableStream({ pull: (controller) => controller.enqueue(encode(`${one}\n`)), cancel: () => (cancelled = true) });
  for await (const _ of validateNdjson(stream)) break;
  assert.ok(cancelled);
});

test('an error of the stream is the reader’s to see', async () => {
  async function* broken() {
    yield encode(`${one}\n`);
    throw new RangeError('the line is down');
  }
  const lines = validateNdjson(broken())[Symbol.asyncIterator]();
  assert.equal((await lines.next()).value.valid, true);
  await assert.rejects(lines.next(), { name: 'RangeError', message: 'the line is down' });
});

test('calls that overlap get the lines in their order', async () => {
  const lines = validateNdjson(pieces(encode(TEXT), 5))[Symbol.asyncIterator]();
  const found = await Promise.all(Array.from({ length: 9 }, () => lines.next()));
  assert.deepEqual(found.filter(({ done }) => !done).map(({ value }) => value.line), expected.map(({ line }) => line));
});

test('memory does not grow with the length of a stream', async () => {
  const block = encode(`${one}\n`.repeat(1000));
  async function* long(blocks) {
    for (let index = 0; index < blocks; index += 1) yield block;
  }
  const memory = () => process.memoryUsage().arrayBuffers;
  for await (const _ of validateNdjson(long(2)));
  const before = memory();
  let count = 0;
  for await (const { valid } of validateNdjson(long(100))) count += valid;
  assert.equal(count, 100_000);
  // A tenth of the stream, since garbage is collected late.
  assert.ok(memory() - before < 10 * block.length, `${memory() - before} bytes more`);
});

test('lines come from whatever has them', async () => {
  const text = `${one}\n\n{ "items": 7 }\n${one}`;
  const lines = text.split('\n');
  const expected = await all(validateNdjson(text));
  assert.deepEqual(expected.map(({ line, valid }) => [line, valid]), [[1, true], [3, false], [4, true]]);
  const directory = await mkdtemp(join(tmpdir(), 'lines-'));
  const name = join(directory, 'orders.ndjson');
  await writeFile(name, text);
  const handle = await open(name);
  async function* chunks(length) {
    for (let at = 0; at < text.length; at += length) yield text.slice(at, at + length);
  }
  const bytes = new TextEncoder().encode(text);
  for (const [what, source] of Object.entries({
    Blob: () => new Blob([text]),
    Response: () => new Response(text),
    ArrayBuffer: () => bytes.buffer,
    DataView: () => new DataView(bytes.buffer),
    'bytes of another realm': () => vm.runInNewContext('new Uint8Array(bytes)', { bytes: [...bytes] }),
    readLines: () => handle.readLines(),
    readline: () => createInterface({ input: createReadStream(name) }),
    chunks: () => chunks(7),
    'chunks that end with lines': () => [`${one}\n\n`, '{ "items": 7 }', `\n${one}`],
  })) {
    assert.deepEqual(await all(validateNdjson(source())), expected, what);
  }
  // Lines without their ends; blank ones and broken ones count, and end nothing.
  assert.deepEqual(await all(validateNdjson(lines)), expected);
  const broken = [one, one.slice(0, 100), 'null', '', one];
  assert.deepEqual((await all(validateNdjson(broken))).map(({ line, valid }) => [line, valid]), [[1, true], [2, false], [3, false], [5, true]]);
  // Chunks with nothing in them.
  const empty = new Uint8Array(0);
  for (const chunks of [['', text, ''], [empty, bytes, empty], [text.slice(0, 20), '', text.slice(20)]]) {
    async function* given() {
      yield* chunks;
    }
    assert.deepEqual(await all(validateNdjson(given())), expected);
  }
  await rm(directory, { recursive: true });
});
