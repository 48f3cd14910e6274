// The WebAssembly as it travels in the package: as text in a module, so that nothing has to be fetched, found or awaited.
import * as wasm from './generated/wasm-text.js';
import type { Wasm } from './instance.js';
import { decodeWasmText } from './wasm-text.js';

/** The wasm, in one piece. */
export const decodeWasm = (): Wasm => ({ validator: decodeWasmText(wasm) });
