// What a page and its worker say to each other.
import type { WasmCalls } from './wasm-calls.js';

/** The calls that the worker is asked for. */
export type WorkerCalls = Pick<WasmCalls, 'validateWritten' | 'validateText' | 'validateLines' | 'normalizeWritten' | 'fields' | 'check'>;

/** A call, or only that the WebAssembly is started. */
export interface Request {
  id: number;
  call: keyof WorkerCalls | 'start';
  /** The rules to call it over, in JSON; `undefined` for the package's own. */
  rules: string | undefined;
  given: unknown[];
}

export interface Failure {
  name: string;
  message: string;
}

export interface Response {
  id: number;
  answer?: any;
  failure?: Failure;
}
