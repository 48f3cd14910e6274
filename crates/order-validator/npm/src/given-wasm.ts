// The WebAssembly of an entry that comes without it: whoever uses that gives it.
import { awaitFiles, createInstance, mapFiles, startAsync } from './instance.js';
import type { Files, Instance, Wasm } from './instance.js';
import type { WasmSource } from './types.js';

export type Source = WasmSource | Promise<WasmSource>;
type Binary = WebAssembly.Module | BufferSource;
type Ready = (source: Source, files?: { readonly [file: string]: Source | undefined }) => Promise<void>;

/** An instance that has to be given its files: the entry's name, that of the file that it needs, and those of the parts that there are. */
export function createGivenInstance(entry: string, file: string, parts?: readonly string[]): Instance {
  return createInstance(() => {
    throw new Error(`order-validator/${entry} has no WebAssembly yet: call ready() with ${file}, or await it`);
  }, parts);
}

/** What gives it them: modules or their bytes, which can be used at once, or what must be fetched first. */
export function createReady(instance: Instance, file: string): Ready {
  // What has been taken so far.
  let taken: { readonly [file: string]: Binary } = {};

  async function use(wasm: Wasm): Promise<void> {
    const before = { taken, load: instance.load };
    if (Object.entries(wasm).some(([name, own]) => taken[name] !== own)) {
      const all: Wasm = { ...taken, ...wasm };
      taken = all;
      restart(instance, () => all);
    }
    const now = taken;
    try {
      await startAsync(instance);
    } catch (error) {
      // What cannot be used is as if it had not been given.
      if (taken === now) {
        taken = before.taken;
        restart(instance, before.load);
      }
      throw error;
    }
  }

  return async function ready(source, more = {}) {
    const wanted = Object.entries(more).filter(([, own]) => own !== undefined) as [string, Source][];
    const files: Files<Source> = { validator: source, ...Object.fromEntries(wanted) };
    return use(Object.values(files).every(isBinary) ? (files as Wasm) : await awaitFiles(mapFiles(files, (own) => binary(own, file))));
  };
}

function restart(instance: Instance, load: () => Wasm): void {
  instance.load = load;
  instance.modules = undefined;
  instance.functions = undefined;
}

function isBinary(source: unknown): source is Binary {
  return source instanceof WebAssembly.Module || source instanceof ArrayBuffer || ArrayBuffer.isView(source);
}

async function binary(source: Source, file: string): Promise<Binary> {
  const response = await (typeof source === 'string' || source instanceof URL ? fetch(source) : source);
  if (isBinary(response)) return response;
  const { arrayBuffer, ok, status, url } = (response ?? {}) as Partial<Response>;
  if (typeof arrayBuffer !== 'function') {
    throw new TypeError(`ready() takes ${file}: its URL, a Response, its bytes or a WebAssembly.Module`);
  }
  if (!ok) throw new Error(`${url} answers ${status}`);
  return arrayBuffer.call(response);
}
