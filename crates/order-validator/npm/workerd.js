// For runtimes that compile WebAssembly only when an application is deployed, such as workerd.
import module from './validator.wasm';
import { createApi } from './api.js';
import { createCore } from './core.js';
import { createEngine, startAsync } from './engine.js';

export { sample } from './sample.js';

const engine = /*#__PURE__*/ createEngine(() => module);
const api = /*#__PURE__*/ createApi(createCore(engine));

export const { validate, validateField, validateJson, validateNdjson, normalize, configure, fields, orderSchema } = api;

export const ready = () => startAsync(engine);
