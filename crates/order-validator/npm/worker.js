// The functions of the package in a Web Worker: a long page or a large file does not hold up the thread that asks.
import { applied, checkPointer, checkText, optionsText, rulesText } from './api.js';
import { writeOrder } from './json.js';
import { joined, linesOf } from './ndjson.js';
import { standardSchema } from './standard.js';

export { sample } from './sample.js';

// A browser does not say why.
const NOT_LOADED = 'its script could not be loaded: give use() a worker that runs order-validator/worker-script';

const connection = { worker: undefined, asked: new Map(), last: 0 };

/** Uses this worker, which runs `order-validator/worker-script`, from the next call on. */
export function use(worker) {
  close();
  connection.worker = worker;
  worker.addEventListener('message', ({ data }) => settle(connection, worker, data));
  worker.addEventListener('error', ({ message }) => lose(connection, worker, message || NOT_LOADED));
}

/** Ends the worker. Calls that are under way fail; the next call starts another. */
export function close() {
  connection.worker?.terminate();
  lose(connection, connection.worker, 'it was closed');
}

/** Starts the worker and its WebAssembly. Without it the first call does. */
export const ready = () => ask('start', []);

function ask(what, given) {
  if (connection.worker === undefined) {
    use(new Worker(new URL('./worker-script.js', import.meta.url), { type: 'module', name: 'order-validator' }));
  }
  const id = ++connection.last;
  return new Promise((resolve, reject) => {
    connection.asked.set(id, { resolve, reject });
    connection.worker.postMessage({ id, what, given });
  });
}

function settle({ worker: current, asked }, worker, { id, answer, error }) {
  // A worker that was closed may still have had something to say.
  if (worker !== current) return;
  const { resolve, reject } = asked.get(id);
  asked.delete(id);
  if (error === undefined) resolve(answer);
  else reject(error.name === 'TypeError' ? new TypeError(error.message) : new Error(error.message));
}

function lose(connection, worker, why) {
  if (connection.worker !== worker) return;
  const lost = [...connection.asked.values()];
  connection.worker = undefined;
  connection.asked = new Map();
  for (const { reject } of lost) reject(new Error(`the worker of order-validator is gone: ${why}`));
}

// The functions over rules that the worker is given as a text; `undefined` for the package's own.
function functions(rules) {
  async function validate(order, options) {
    const { valid, issues } = await ask('judgeWritten', [rules, writeOrder(order), optionsText(options)]);
    return valid ? { valid, order, issues } : { valid, issues };
  }

  async function validateField(order, pointer, options) {
    return ask('judgeWritten', [rules, writeOrder(order), optionsText(options), checkPointer(pointer)]);
  }

  async function validateJson(text, options) {
    return ask('judgeText', [rules, checkText(text), optionsText(options)]);
  }

  function validateNdjson(source, options) {
    const text = optionsText(options);
    const lines = linesOf(source, (pieces, first) => ask('judgeLines', [rules, [joined(pieces)], first, text]));
    return { [Symbol.asyncIterator]: lines[Symbol.asyncIterator] };
  }

  async function normalize(order, options) {
    return applied(order, await ask('normalizeWritten', [rules, writeOrder(order), optionsText(options)]));
  }

  async function fields(options) {
    return ask('fields', [rules, optionsText(options)]);
  }

  async function configure(given, options) {
    const text = rulesText(given, options);
    await ask('check', [text, undefined]);
    return Object.freeze(functions(text));
  }

  const orderSchema = standardSchema(validate);
  return { validate, validateField, validateJson, validateNdjson, normalize, configure, fields, orderSchema };
}

const api = /*#__PURE__*/ functions(undefined);

export const { validate, validateField, validateJson, validateNdjson, normalize, configure, fields, orderSchema } = api;
