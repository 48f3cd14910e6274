// What runs in the worker of `worker.ts`.
import { decodeWasm } from './embedded-wasm.js';
import { createInstance, start } from './instance.js';
import { createWasmCalls } from './wasm-calls.js';
import type { WasmCalls } from './wasm-calls.js';
import type { Failure, Request, WorkerCalls } from './worker-protocol.js';

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

addEventListener('message', ({ data }: MessageEvent<Request>) => {
  try {
    postMessage({ id: data.id, answer: answer(data) });
  } catch (error) {
    const { name, message } = error as Error;
    const failure: Failure = { name, message };
    postMessage({ id: data.id, failure });
  }
});
