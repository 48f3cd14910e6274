import type { FieldPointer, Order } from './order.js';
import type {
  FieldInfo,
  Language,
  Lines,
  LineVerdict,
  Normalized,
  Options,
  OrderSchema,
  Result,
  Rules,
  SchemaIssue,
  Verdict,
} from './types.js';

export type * from './order.js';
export type * from './types.js';

/** The functions of `order-validator`, in a Web Worker: what they throw, the promise is broken with. */
export interface WorkerValidator {
  validate(order: unknown, options?: Options): Promise<Result>;
  validateField(order: unknown, pointer: FieldPointer | (string & {}), options?: Options): Promise<Verdict>;
  validateJson(text: string | Uint8Array, options?: Options): Promise<Verdict>;
  validateNdjson(source: Lines, options?: Options): AsyncIterable<LineVerdict>;
  normalize<T>(order: T, options?: Options): Promise<Normalized<T>>;
  configure(rules: Rules, options?: Language): Promise<WorkerValidator>;
  fields(options?: Pick<Options, 'locale' | 'rules'>): Promise<FieldInfo[]>;
  readonly orderSchema: WorkerOrderSchema;
}

/** As `OrderSchema`, asynchronous. */
export interface WorkerOrderSchema {
  readonly '~standard': Omit<OrderSchema['~standard'], 'validate'> & {
    readonly validate: (
      value: unknown,
      options?: { readonly libraryOptions?: Options | undefined } | undefined,
    ) => Promise<{ readonly value: Order; readonly issues?: undefined } | { readonly issues: readonly SchemaIssue[] }>;
  };
}

export declare const validate: WorkerValidator['validate'];
export declare const validateField: WorkerValidator['validateField'];
export declare const validateJson: WorkerValidator['validateJson'];
export declare const validateNdjson: WorkerValidator['validateNdjson'];
export declare const normalize: WorkerValidator['normalize'];
export declare const configure: WorkerValidator['configure'];
export declare const fields: WorkerValidator['fields'];
export declare const orderSchema: WorkerValidator['orderSchema'];

/** An order to try things with: the example of the API's own document, a new one each time. */
export declare function sample(): Order;

/** Starts the worker and its WebAssembly. Without it, the first call does. */
export declare function ready(): Promise<void>;

/** Ends the worker. Calls that are under way fail; the next call starts another. */
export declare function close(): void;

/** Uses this worker, which runs `order-validator/worker-script`: for bundlers that do not find it by themselves. */
export declare function use(worker: WorkerLike): void;

/** A `Worker`, without the need for its declaration. */
export interface WorkerLike {
  postMessage(message: unknown): void;
  terminate(): void;
  addEventListener(type: 'message', listener: (event: { data: any }) => void): void;
  addEventListener(type: 'error', listener: (event: { message: string }) => void): void;
}
