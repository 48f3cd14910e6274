/** A `WebAssembly.Module`, where the runtime or the bundler makes one of an import. */
declare const module: object;
export default module;
