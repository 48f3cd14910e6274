// The WebAssembly as it travels in the package: as text in a module, so that nothing has to be fetched, found or awaited.
import * as wasm from './generated/wasm-text.js';
import type { Wasm } from './instance.js';
import { decodeWasmText } from './wasm-text.js';

/** It has no parts: it is in one piece. */
export const parts: readonly string[] = [];

/** The wasm. */
export const decodeWasm = (): Wasm => ({ validator: decodeWasmText(wasm) });
