// The WebAssembly for runtimes that compile it only when an application is deployed, such as workerd: in the place of embedded-wasm.ts.
import chinese from './chinese.wasm';
import plausibility from './plausibility.wasm';
import validator from './validator.wasm';
import type { Wasm } from './instance.js';

export const decodeWasm = (): Wasm => ({ validator, plausibility, chinese }) as Wasm;
