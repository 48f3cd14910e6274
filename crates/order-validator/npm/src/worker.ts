// The functions of the package in a Web Worker: a long page or a large file does not hold up the thread that asks.
import { checkText, configurationText, optionsText, withChanges } from './api.js';
import { asyncLinesOf, joined } from './ndjson.js';
import { pointerOf } from './place.js';
import { standardSchema } from './standard-schema.js';
import { writeOrder } from './to-json.js';
import type { Configuration, Result, Verdict, WorkerLike, WorkerOrderSchema, WorkerValidator } from './types.js';
import type { Request, Response, WorkerCalls } from './worker-protocol.js';

export type * from './types.js';
export type { ErrorTree } from './forms.js';
export { errorTree, fieldErrors, fromFormData, labelFromFile } from './forms.js';
export { sample } from './generated/example.js';

// A browser does not say why.
const NOT_LOADED = 'its script could not be loaded: give use() a worker that runs order-validator/worker-main';

interface Waiting {
  request: Request;
  resolve(answer: any): void;
  reject(error: Error): void;
}

interface Connection {
  worker: WorkerLike | undefined;
  waiting: Map<number, Waiting>;
  last: number;
}

const connection: Connection = { worker: undefined, waiting: new Map(), last: 0 };

/** Uses this worker, which runs `order-validator/worker-main`: for bundlers that do not find it by themselves. */
export function use(worker: WorkerLike): void {
  close();
  connect(worker, (why) => lose(connection, worker, why));
}

/** Ends the worker. Calls that are under way fail; the next call starts another. */
export function close(): void {
  connection.worker?.terminate();
  lose(connection, connection.worker, 'it was closed');
}

/** Starts the worker and its WebAssembly. Without it, the first call does. */
export const ready = (): Promise<void> => ask('start', undefined, []);

async function ask(call: Request['call'], rules: string | undefined, given: unknown[]): Promise<any> {
  if (connection.worker === undefined) connectOwn();
  const request: Request = { id: ++connection.last, call, rules, given };
  return new Promise((resolve, reject) => {
    connection.waiting.set(request.id, { request, resolve, reject });
    connection.worker!.postMessage(request);
  });
}

function connect(worker: WorkerLike, failed: (why: string) => void): void {
  connection.worker = worker;
  worker.addEventListener('message', ({ data }) => settle(connection, worker, data));
  worker.addEventListener('error', ({ message }) => failed(message || NOT_LOADED));
}

// The worker beside this file, or where there is none, the same on this thread: bundlers may not find it, a policy may forbid it, and Node has no such workers.
function connectOwn(): void {
  let answered = false;
  try {
    const worker: WorkerLike = new Worker(new URL('./worker-main.js', import.meta.url), { type: 'module', name: 'order-validator' });
    worker.addEventListener('message', () => (answered = true));
    connect(worker, (why) => (answered || connection.worker !== worker ? lose(connection, worker, why) : connectHere(why)));
  } catch (error) {
    connectHere((error as Error).message);
  }
}

function connectHere(why: string): void {
  if (typeof Worker !== 'undefined') {
    console.warn(`order-validator/worker judges on this thread, for there is no worker (${why}). Give use() one of a file of your own that imports order-validator/worker-main: the README has the lines.`);
  }
  const here = workerHere();
  connect(here, (message) => lose(connection, here, message));
  for (const { request } of connection.waiting.values()) here.postMessage(request);
}

function workerHere(): WorkerLike {
  const listeners: Record<string, (event: any) => void> = {};
  // One after another, as a worker does.
  let last = Promise.resolve();
  return {
    postMessage(request) {
      last = last.then(() => import('./worker-main.js')).then(
        ({ respond }) => listeners.message!({ data: respond(request as Request) }),
        (error) => listeners.error!(error),
      );
    },
    terminate() {},
    addEventListener(type: string, listener: (event: any) => void) {
      listeners[type] = listener;
    },
  };
}

function settle({ worker: current, waiting }: Connection, worker: WorkerLike, { id, answer, failure }: Response): void {
  // A worker that was closed may still have had something to say.
  if (worker !== current) return;
  const { resolve, reject } = waiting.get(id)!;
  waiting.delete(id);
  if (failure === undefined) resolve(answer);
  else reject(failure.name === 'TypeError' ? new TypeError(failure.message) : new Error(failure.message));
}

function lose(connection: Connection, worker: WorkerLike | undefined, why: string): void {
  if (connection.worker !== worker) return;
  const lost = [...connection.waiting.values()];
  connection.worker = undefined;
  connection.waiting = new Map();
  for (const { reject } of lost) reject(new Error(`the worker of order-validator is gone: ${why}`));
}

// The functions over rules in JSON; `undefined` for the package's own.
function createWorkerValidator(rules: string | undefined): WorkerValidator {
  type Given<C extends keyof WorkerCalls> = Parameters<WorkerCalls[C]>;
  type Answer<C extends keyof WorkerCalls> = Promise<ReturnType<WorkerCalls[C]>>;
  const call = <C extends keyof WorkerCalls>(name: C, ...given: Given<C>): Answer<C> => ask(name, rules, given);

  const validate: WorkerValidator['validate'] = async (order, options) => {
    const { valid, issues } = await call('validateWritten', writeOrder(order), optionsText(options));
    return (valid ? { valid, order, issues } : { valid, issues }) as Result;
  };
  return {
    validate,
    async validateField(order, place, options): Promise<Verdict> {
      return call('validateWritten', writeOrder(order), optionsText(options), pointerOf(place));
    },
    async validateJson(text, options) {
      return call('validateText', checkText(text), optionsText(options));
    },
    validateNdjson(source, options) {
      const text = optionsText(options);
      return asyncLinesOf(source, (pieces, first) => call('validateLines', [joined(pieces)], first, text));
    },
    async normalize(order, options) {
      return withChanges(order, await call('normalizeWritten', writeOrder(order), optionsText(options)));
    },
    async configure(options) {
      if ((options as Configuration)?.checks !== undefined) throw new TypeError('options.checks: functions do not go to a worker: give them to configure() of order-validator');
      const text = configurationText(options);
      await ask('check', text, [undefined]);
      return Object.freeze(createWorkerValidator(text));
    },
    async fields(options) {
      return call('fields', optionsText(options));
    },
    orderSchema: standardSchema(validate),
  };
}

const own = /*#__PURE__*/ createWorkerValidator(undefined);

export const validate: WorkerValidator['validate'] = own.validate;
export const validateField: WorkerValidator['validateField'] = own.validateField;
export const validateJson: WorkerValidator['validateJson'] = own.validateJson;
export const validateNdjson: WorkerValidator['validateNdjson'] = own.validateNdjson;
export const normalize: WorkerValidator['normalize'] = own.normalize;
export const configure: WorkerValidator['configure'] = own.configure;
export const fields: WorkerValidator['fields'] = own.fields;
export const orderSchema: WorkerOrderSchema = own.orderSchema;
