// What runs in the worker of `worker.js`.
import { createCore } from './core.js';
import { decodeWasm } from './decode.js';
import { createEngine, start } from './engine.js';

const engine = createEngine(decodeWasm);
const own = createCore(engine);

// Cores by the text of their rules. A page has a few.
const cores = new Map();
const CORES_KEPT = 16;

function coreOf(rules) {
  if (rules === undefined) return own;
  let core = cores.get(rules);
  if (core === undefined) {
    core = own.configure(rules);
    if (cores.size === CORES_KEPT) cores.delete(cores.keys().next().value);
    cores.set(rules, core);
  }
  return core;
}

function answer(what, [rules, ...given]) {
  if (what !== 'start') return coreOf(rules)[what](...given);
  start(engine);
  return undefined;
}

addEventListener('message', ({ data: { id, what, given } }) => {
  try {
    postMessage({ id, answer: answer(what, given) });
  } catch (error) {
    postMessage({ id, error: { name: error.name, message: error.message } });
  }
});
