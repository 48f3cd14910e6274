export * from './common.js';

/**
 * Compiles the WebAssembly without blocking the thread. Nobody has to call this: without it, the first call of another
 * function does it, which takes a few milliseconds.
 */
export declare function ready(): Promise<void>;
