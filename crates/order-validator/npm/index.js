import { createConfigure, createJudges, createNormalize, createValidateNdjson } from './api.js';
import { createCore } from './core.js';
import { decodeWasm } from './decode.js';
import { createEngine, startAsync } from './engine.js';
import { standardSchema } from './standard.js';

export { sample } from './sample.js';

// Importing this module compiles nothing and awaits nothing: the first call does.
const engine = /*#__PURE__*/ createEngine(decodeWasm);
const own = /*#__PURE__*/ createCore(engine);

export const { validate, validateField, validateJson, fields } = /*#__PURE__*/ createJudges(own);
export const validateNdjson = /*#__PURE__*/ createValidateNdjson(own);
export const normalize = /*#__PURE__*/ createNormalize(own);
export const configure = /*#__PURE__*/ createConfigure(own);
export const orderSchema = /*#__PURE__*/ standardSchema(validate);

/** Compiles the WebAssembly without blocking the thread, so that the first call need not. */
export const ready = () => startAsync(engine);
