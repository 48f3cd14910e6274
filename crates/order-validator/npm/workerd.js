// For runtimes that compile WebAssembly only when an application is deployed, such as workerd.
import module from './validator.wasm';
import { createConfigure, createJudges, createNormalize, createValidateNdjson } from './api.js';
import { createCore } from './core.js';
import { createEngine, startAsync } from './engine.js';
import { standardSchema } from './standard.js';

export { sample } from './sample.js';

const engine = /*#__PURE__*/ createEngine(() => module);
const own = /*#__PURE__*/ createCore(engine);

export const { validate, validateField, validateJson, fields } = /*#__PURE__*/ createJudges(own);
export const validateNdjson = /*#__PURE__*/ createValidateNdjson(own);
export const normalize = /*#__PURE__*/ createNormalize(own);
export const configure = /*#__PURE__*/ createConfigure(own);
export const orderSchema = /*#__PURE__*/ standardSchema(validate);

export const ready = () => startAsync(engine);
