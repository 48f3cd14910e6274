// What runs in the worker of `worker.ts`.
import { decodeWasm } from './embedded-wasm.js';
import { createInstance, start } from './instance.js';
import { createWasmCalls } from './wasm-calls.js';
import type { WasmCalls } from './wasm-calls.js';
import type { Request, Response, WorkerCalls } from './worker-protocol.js';

const instance = createInstance(decodeWasm);
const own = createWasmCalls(instance);

// Calls over rules, by the text of these. A page has a few.
const callsByRules = new Map<string, WasmCalls>();
const KEPT = 16;

function callsOver(rules: string | undefined): WasmCalls {
  if (rules === undefined) return own;
  let calls = callsByRules.get(rules);
  if (calls === undefined) {
    calls = own.configure(rules);
    if (callsByRules.size === KEPT) callsByRules.delete(callsByRules.keys().next().value!);
    callsByRules.set(rules, calls);
  }
  return calls;
}

function answer({ call, rules, given }: Request): unknown {
  if (call === 'start') {
    start(instance);
    return undefined;
  }
  const calls: WorkerCalls = callsOver(rules);
  return (calls[call] as (...given: unknown[]) => unknown)(...given);
}

/** @internal Answers what a page asks for. */
export function respond(request: Request): Response {
  try {
    return { id: request.id, answer: answer(request) };
  } catch (error) {
    const { name, message } = error as Error;
    return { id: request.id, failure: { name, message } };
  }
}

// A page, or a service worker, that could not start a worker imports this for the function above alone.
if (typeof document === 'undefined' && typeof postMessage === 'function') {
  addEventListener('message', ({ data }: MessageEvent<Request>) => postMessage(respond(data)));
}
