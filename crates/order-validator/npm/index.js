import { createApi } from './api.js';
import { createCore } from './core.js';
import { decodeWasm } from './decode.js';
import { createEngine, startAsync } from './engine.js';

export { sample } from './sample.js';

// Importing this module compiles nothing and awaits nothing: the first call does.
const engine = /*#__PURE__*/ createEngine(decodeWasm);
const api = /*#__PURE__*/ createApi(createCore(engine));

export const { validate, validateField, validateJson, validateNdjson, normalize, configure, fields, orderSchema } = api;

/** Compiles the WebAssembly without blocking the thread, so that the first call need not. */
export const ready = () => startAsync(engine);
