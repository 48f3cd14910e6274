// The WebAssembly instance: started at the first call, and started anew after a call that left it by an exception.

const encoder = /*#__PURE__*/ new TextEncoder();
// A text may begin with the mark that others take for no part of it.
const decoder = /*#__PURE__*/ new TextDecoder('utf-8', { ignoreBOM: true });

// Room to start with: an order has less than a thousand letters and a few items.
const BYTES = 1 << 14;
const SLOTS = 256;
// Up to this many letters a text is written letter by letter.
const SHORT = 24;
// Above this many letters a text is encoded first, since three bytes a letter would be too much to set aside.
const LONG = 1 << 16;

// All that the module imports is a function that prepares a table for JavaScript's values, and it is given none.
const IMPORTS = { './wasm_bg.js': { __wbindgen_init_externref_table() {} } };

/**
 * What the functions of the package work with. `load` answers with the wasm, as a module or as its bytes.
 */
export function createEngine(load) {
  return {
    load,
    module: undefined,
    /** The exports of the instance; its `generation` changes with it, and what was set up in it before is gone. */
    wasm: undefined,
    generation: 0,
    /** Whether a call is under way: if one is where another starts, it ended in an exception. */
    inside: false,
    /** Changes with every order that is packed: whoever packs sees whether somebody else did in between. */
    packings: 0,
    /** How many numbers the packed order has. */
    count: 0,
    slots: new Float64Array(0),
    bytes: new Uint8Array(0),
    /** The whole memory of the instance; empty once that has grown. */
    memory: new Uint8Array(0),
    numbers: new Float64Array(0),
    words: new Uint32Array(0),
    /** Where in `words` the instance notes where its reports are; 0 where that is not known yet. */
    places: 0,
    target: undefined,
  };
}

/** Starts an instance where there is none, or where an exception left it: a trap or a full stack spoils it. */
export function start(engine) {
  if (engine.wasm !== undefined && !engine.inside) return engine.wasm;
  engine.module ??= compiled(engine.load());
  return begin(engine, new WebAssembly.Instance(engine.module, IMPORTS));
}

/** The same without blocking the thread for as long as it takes. */
export async function startAsync(engine) {
  if (engine.wasm !== undefined) return;
  const source = await engine.load();
  const module = source instanceof WebAssembly.Module ? source : await WebAssembly.compile(source);
  const instance = await WebAssembly.instantiate(module, IMPORTS);
  engine.module = module;
  // A call may have come first.
  if (engine.wasm === undefined) begin(engine, instance);
}

function compiled(source) {
  return source instanceof WebAssembly.Module ? source : new WebAssembly.Module(source);
}

function begin(engine, instance) {
  engine.wasm = instance.exports;
  engine.generation += 1;
  engine.inside = false;
  engine.target = undefined;
  engine.places = 0;
  engine.bytes = new Uint8Array(0);
  engine.slots = new Float64Array(0);
  engine.memory = new Uint8Array(0);
  return engine.wasm;
}

/** Calls a function of the instance. If an exception leaves it, `inside` tells the next `start`. */
export function call(engine, ask, ...given) {
  engine.inside = true;
  const answer = ask(...given);
  engine.inside = false;
  return answer;
}

/** Room for a text of so many bytes. Memory that grows leaves its old views empty, so that they are made anew. */
export function room(engine, length) {
  if (engine.bytes.length < length || engine.bytes.length === 0) {
    const size = Math.max(length, BYTES);
    const at = call(engine, engine.wasm.room, size) >>> 0;
    engine.bytes = new Uint8Array(engine.wasm.memory.buffer, at, size);
  }
  return engine.bytes;
}

/** Room for so many numbers. */
export function slots(engine, count) {
  if (engine.slots.length < count || engine.slots.length === 0) {
    const size = Math.max(count, SLOTS);
    const at = call(engine, engine.wasm.slots, size) >>> 0;
    engine.slots = new Float64Array(engine.wasm.memory.buffer, at, size);
  }
  return engine.slots;
}

/** Writes a text into the room, and answers with how many bytes it has. */
export function write(engine, text) {
  if (text.length <= SHORT && writeShort(text, room(engine, SHORT))) return text.length;
  if (text.length > LONG) return put(engine, encoder.encode(text));
  return encoder.encodeInto(text, room(engine, text.length * 3)).written;
}

// Whether a text is ASCII, and has been written. Calling the encoder takes as long as a few letters.
function writeShort(text, bytes) {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code > 0x7f) return false;
    bytes[at] = code;
  }
  return true;
}

/** Writes bytes into the room, one piece after the other, and answers with how many they are. */
export function put(engine, ...pieces) {
  let length = 0;
  for (const piece of pieces) length += piece.length;
  const bytes = room(engine, length);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return length;
}

/** Writes two texts into the room, one after the other, and answers with the bytes of each. */
export function writeTwo(engine, first, second) {
  const parts = [encoder.encode(first), encoder.encode(second)];
  put(engine, ...parts);
  return parts.map(({ length }) => length);
}

/** What the last call had to say. */
export function said(engine) {
  const { output, output_length } = engine.wasm;
  return textAt(engine, call(engine, output) >>> 0, call(engine, output_length) >>> 0);
}

/** The text in so many bytes of the instance's memory. */
export function textAt(engine, at, length) {
  const { memory } = look(engine);
  return (length <= SHORT ? shortText(memory, at, length) : undefined) ?? decoder.decode(memory.subarray(at, at + length));
}

// A text of ASCII alone. Calling the decoder takes as long as some dozens of letters.
function shortText(bytes, at, length) {
  const codes = [];
  for (let index = at; index < at + length; index += 1) {
    const code = bytes[index];
    if (code > 0x7f) return undefined;
    codes.push(code);
  }
  return String.fromCharCode.apply(undefined, codes);
}

/** The engine, with views of all that its memory is now. */
export function look(engine) {
  if (engine.memory.length === 0) {
    const { buffer } = engine.wasm.memory;
    engine.memory = new Uint8Array(buffer);
    engine.numbers = new Float64Array(buffer);
    engine.words = new Uint32Array(buffer);
  }
  return engine;
}

export const encode = (text) => encoder.encode(text);
