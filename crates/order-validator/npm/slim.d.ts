export * from './common.js';

/**
 * Takes the WebAssembly, `order-validator/validator.wasm`: a module or its bytes, which can be used at once, or what
 * must be fetched first, an address or a response, which can be used when the promise is kept.
 *
 * The other functions throw an `Error` before that.
 */
export declare function ready(source: WasmSource | Promise<WasmSource>): Promise<void>;

/** A `WebAssembly.Module`, bytes, an address or a `Response`, without the need for their declarations. */
export type WasmSource = object | string;
