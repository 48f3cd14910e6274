// The WebAssembly instance: started at the first call, and started anew after a call that left it by an exception.

import { decode, encode, encodeInto } from './utf8.js';

/** What the wasm exports; lib.rs of the crate says what each does. */
export interface WasmFunctions {
  readonly memory: WebAssembly.Memory;
  add_part(number: number): number;
  input_buffer(bytes: number): number;
  number_buffer(count: number): number;
  output(): number;
  output_length(): number;
  report_header(): number;
  create_config(base: number, length: number): number;
  drop_config(config: number): void;
  set_pointer(length: number): number;
  validate_packed(config: number, count: number, units: number, length: number, field: boolean): number;
  validate_written(config: number, length: number, field: boolean): number;
  validate_text(config: number, length: number): number;
  validate_lines(config: number, length: number, first: number): number;
  normalize(config: number, length: number, forms: number): number;
  fields(config: number): void;
  list(what: number, length: number): number;
}

/** What is always needed, and the files of parts that there are, in the order in which they are linked to it. */
export type Files<T> = { readonly validator: T } & { readonly [file: string]: T };

/** The wasm, as modules or as their bytes. */
export type Wasm = Files<WebAssembly.Module | BufferSource>;

/** What the functions of the package work with. */
export interface Instance {
  /** Answers with the wasm. */
  load: () => Wasm;
  /** The names of parts, in the order of their numbers. */
  readonly parts: readonly string[];
  modules: Files<WebAssembly.Module> | undefined;
  functions: WasmFunctions | undefined;
  /** Changes with each start: what was set up in the instance before is gone then. */
  generation: number;
  /** Whether a call is under way: if one is where another starts, it ended in an exception. */
  inside: boolean;
  /** Changes with every order that is packed: whoever packs sees whether somebody else did in between. */
  packings: number;
  /** How many numbers the packed order has. */
  count: number;
  /** The buffers that the wasm has for what is given to it. They are empty once its memory has grown. */
  numbers: Float64Array;
  input: Uint8Array;
  /** Its whole memory as bytes, words and numbers; empty once that has grown. */
  memory: Uint8Array;
  memoryWords: Uint32Array;
  memoryNumbers: Float64Array;
  /** Where in `memoryWords` the wasm notes where its reports are; 0 where that is not known yet. */
  reportHeader: number;
  /** The place that the wasm has been told of last, and why there is no such place in the contract. */
  pointer: string | undefined;
  noPlace: string | undefined;
}

// Buffers to start with: an order has less than a thousand letters and a few items.
const INPUT_BYTES = 1 << 14;
const NUMBERS = 256;
// Above this many letters a text is encoded first, since three bytes a letter would be too much to set aside.
const LONG = 1 << 16;

export function createInstance(load: () => Wasm, parts: readonly string[] = []): Instance {
  return {
    load,
    parts,
    modules: undefined,
    functions: undefined,
    generation: 0,
    inside: false,
    packings: 0,
    count: 0,
    numbers: new Float64Array(0),
    input: new Uint8Array(0),
    memory: new Uint8Array(0),
    memoryWords: new Uint32Array(0),
    memoryNumbers: new Float64Array(0),
    reportHeader: 0,
    pointer: undefined,
    noPlace: undefined,
  };
}

/** Starts an instance where there is none, or where an exception left it: a trap or a full stack spoils it. */
export function start(instance: Instance): WasmFunctions {
  if (instance.functions !== undefined && !instance.inside) return instance.functions;
  try {
    instance.modules ??= mapFiles(instance.load(), (wasm) => (wasm instanceof WebAssembly.Module ? wasm : new WebAssembly.Module(wasm)));
    return begin(instance, instance.modules);
  } catch (error) {
    throw withCure(error);
  }
}

/** The same without blocking the thread for as long as it takes. */
export async function startAsync(instance: Instance): Promise<void> {
  if (instance.functions !== undefined) return;
  const { load } = instance;
  try {
    const compiling = mapFiles(load(), async (wasm) => (wasm instanceof WebAssembly.Module ? wasm : WebAssembly.compile(wasm)));
    const modules = await awaitFiles(compiling);
    // More files may have been given meanwhile, or a call may have come first.
    if (instance.load !== load) return await startAsync(instance);
    if (instance.functions !== undefined) return;
    instance.modules = modules;
    begin(instance, modules);
  } catch (error) {
    throw withCure(error);
  }
}

// Engines do not say what to do where WebAssembly is not there or not allowed.
function withCure(error: unknown): unknown {
  const { message = '' } = error as { message?: string };
  let cure: string | undefined;
  if (typeof WebAssembly === 'undefined') {
    cure = 'this engine has no WebAssembly (React Native has none): judge orders on a server';
  } else if (/unsafe-eval|wasm-eval|Content Security Policy/i.test(message)) {
    cure = "a Content-Security-Policy forbids WebAssembly: add 'wasm-unsafe-eval' to its script-src (in an extension's manifest, content_security_policy.extension_pages)";
  } else if (/disallowed by embedder/.test(message)) {
    cure = 'this runtime compiles WebAssembly only at deployment: bundle with the condition `workerd`';
  }
  return cure === undefined ? error : new Error(`order-validator: ${cure}`, { cause: error });
}

export function mapFiles<T, R>(files: Files<T>, map: (file: T) => R): Files<R> {
  return Object.fromEntries(Object.entries(files).map(([name, file]) => [name, map(file)])) as unknown as Files<R>;
}

export async function awaitFiles<T>(files: Files<Promise<T>>): Promise<Files<T>> {
  const all = await Promise.all(Object.values(files));
  return Object.fromEntries(Object.keys(files).map((name, index) => [name, all[index]])) as unknown as Files<T>;
}

// The file of a part is linked to what has been instantiated before: it shares its memory and its table of functions, and imports nothing else.
function begin(instance: Instance, { validator, ...files }: Files<WebAssembly.Module>): WasmFunctions {
  // It prepares a table for JavaScript's values, and is given none.
  const imports = { './wasm_bg.js': { __wbindgen_init_externref_table() {} } };
  const functions = new WebAssembly.Instance(validator, imports).exports as unknown as WasmFunctions;
  for (const [name, module] of Object.entries(files)) {
    new WebAssembly.Instance(module, { __wasm_split: functions as unknown as WebAssembly.ModuleImports });
    // What several parts share is none.
    const number = instance.parts.indexOf(name);
    if (number >= 0) functions.add_part(number);
  }
  instance.functions = functions;
  instance.generation += 1;
  instance.inside = false;
  instance.pointer = undefined;
  instance.reportHeader = 0;
  instance.numbers = new Float64Array(0);
  instance.input = new Uint8Array(0);
  instance.memory = new Uint8Array(0);
  return functions;
}

/** Calls a function of the instance. If an exception leaves it, `inside` tells the next `start`. */
export function call<A extends unknown[], R>(instance: Instance, exported: (...given: A) => R, ...given: A): R {
  instance.inside = true;
  const answer = exported(...given);
  instance.inside = false;
  return answer;
}

/** The buffer for a text of so many bytes. */
export function inputBuffer(instance: Instance, length: number): Uint8Array {
  if (instance.input.length < length || instance.input.length === 0) {
    const functions = start(instance);
    const size = Math.max(length, INPUT_BYTES);
    const at = call(instance, functions.input_buffer, size) >>> 0;
    instance.input = new Uint8Array(functions.memory.buffer, at, size);
  }
  return instance.input;
}

/** The buffer for so many numbers. */
export function numberBuffer(instance: Instance, count: number): Float64Array {
  if (instance.numbers.length < count || instance.numbers.length === 0) {
    const functions = start(instance);
    const size = Math.max(count, NUMBERS);
    const at = call(instance, functions.number_buffer, size) >>> 0;
    instance.numbers = new Float64Array(functions.memory.buffer, at, size);
  }
  return instance.numbers;
}

/** Writes a text into the buffer, and answers with how many bytes it has. */
export function writeText(instance: Instance, text: string): number {
  if (text.length > LONG) return writeBytes(instance, encode(text));
  return encodeInto(text, inputBuffer(instance, text.length * 3));
}

/** Writes bytes into the buffer, one piece after the other, and answers with how many they are. */
export function writeBytes(instance: Instance, ...pieces: Uint8Array[]): number {
  let length = 0;
  for (const piece of pieces) length += piece.length;
  const bytes = inputBuffer(instance, length);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return length;
}

/** The text that the last call has left. */
export function readOutput(instance: Instance): string {
  const { output, output_length } = start(instance);
  return textAt(instance, call(instance, output) >>> 0, call(instance, output_length) >>> 0);
}

/** The text in so many bytes of the instance's memory. */
export function textAt(instance: Instance, at: number, length: number): string {
  refreshViews(instance);
  return decode(instance.memory.subarray(at, at + length));
}

/** Makes views of all that the memory is now. */
export function refreshViews(instance: Instance): void {
  if (instance.memory.length !== 0) return;
  const { buffer } = start(instance).memory;
  instance.memory = new Uint8Array(buffer);
  instance.memoryWords = new Uint32Array(buffer);
  instance.memoryNumbers = new Float64Array(buffer);
}
