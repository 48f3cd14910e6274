// The parts of `order-validator/core`: each comes with its WebAssembly as text, and with what it has in common with others.
import type { CorePart, CorePartName } from './types.js';
import { decodeWasmText } from './wasm-text.js';
import type { WasmText } from './wasm-text.js';

/** A part, of its files in the order in which they are linked. */
export function createPart<N extends CorePartName>(name: N, files: { readonly [file: string]: WasmText }): CorePart<N> {
  const entries = Object.entries(files).map(([file, text]) => [file, () => decodeWasmText(text)] as const);
  return Object.freeze({ name, files: Object.fromEntries(entries) });
}
