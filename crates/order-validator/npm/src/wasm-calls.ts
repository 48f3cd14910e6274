// What the wasm can be asked, over texts: an order as `writeOrder` writes it, options as `writePlain` does.
import { createConfig, dropConfig, numberOf } from './configs.js';
import type { Config } from './configs.js';
import { packOrder } from './generated/pack-order.js';
import { call, readOutput, start, writeBytes, writeText } from './instance.js';
import type { Instance } from './instance.js';
import { readLines, readVerdict } from './issue-report.js';
import type { ReportedLine } from './issue-report.js';
import { valueAt } from './place.js';
import type { Change, FieldInfo, Verdict } from './types.js';
import { encode } from './utf8.js';

/** What normalizing changes, and how each text that it changes is then. */
export interface Changes {
  changes: Change[];
  texts: [path: (string | number)[], value: string | number][];
}

/** Those that judge one order. */
export interface JudgingCalls {
  /** The verdict on an order that is plain; `undefined` where it is not. */
  validatePacked(order: unknown, options: string | undefined, pointer: string | undefined): Verdict | undefined;
  /** The verdict on any order in JSON; on what stands at one place of it, where there is a `pointer`. */
  validateWritten(order: string, options: string | undefined, pointer?: string): Verdict;
  /** The verdict on JSON text. */
  validateText(text: string | Uint8Array, options: string | undefined): Verdict;
}

/** Those that judge lines. */
export interface LineCalls {
  /** How many lines these pieces of bytes are together, and what is to be said of them. */
  validateLines(pieces: Uint8Array[], first: number, options: string | undefined): { count: number; reported: ReportedLine[] };
  /** Makes sure that options are as documented. */
  check(options: string | undefined): void;
}

export interface NormalizeCalls {
  normalizeWritten(order: string, options: string | undefined): Changes;
}

export interface FieldCalls {
  fields(options: string | undefined): FieldInfo[];
}

export interface ListCalls {
  list(what: List, country?: string): unknown[];
}

export interface ConfigureCalls {
  /** The same calls over other rules. */
  configure(options: string): WasmCalls;
}

/** All of them. */
export interface WasmCalls extends JudgingCalls, LineCalls, NormalizeCalls, FieldCalls, ListCalls, ConfigureCalls {}

// The lists to choose from, in the order of their numbers in lists.rs.
const LISTS = ['countries', 'currencies', 'post codes', 'provinces'] as const;
export type List = (typeof LISTS)[number];

// So much of a label is looked at where another field is asked about: rules over several fields ask whether there is one.
const SHOWN = 64;
const isAboutLabel = (pointer: string): boolean => pointer === '' || pointer.startsWith('/logistics_provider');

// What a validation answers of an order that it cannot read.
const UNREADABLE = 4;

/** What answers with the number of a configuration with a call's options over it. */
export type NumberOf = (options: string | undefined) => number;

/** What holds a configuration. */
export interface Handle {
  readonly config: Config;
}

/** The package's own rules. */
export const createHandle = (): Handle => ({ config: createConfig(undefined, undefined) });

// It holds the handle, and so keeps its configuration from being given up for as long as a function that needs it is there.
export const createNumberOf = (instance: Instance, handle: Handle): NumberOf => (options) => numberOf(instance, handle.config, options);

// Each kind of calls is made by itself: what a page does not use, its bundler leaves out.

export function createJudgingCalls(instance: Instance, number: NumberOf): JudgingCalls {
  return {
    validatePacked(order, options, pointer) {
      const { validate_packed } = start(instance);
      const text = packOrder(order, instance, pointer === undefined || isAboutLabel(pointer) ? Infinity : SHOWN);
      if (text === undefined) return undefined;
      const config = number(options);
      if (pointer !== undefined) setPointer(instance, pointer, () => order);
      const length = writeText(instance, text);
      const flags = call(instance, validate_packed, config, instance.count, text.length, length, pointer !== undefined);
      return flags === UNREADABLE ? undefined : readVerdict(instance, flags);
    },

    validateWritten(order, options, pointer) {
      const config = number(options);
      if (pointer !== undefined) setPointer(instance, pointer, () => JSON.parse(order));
      const length = writeText(instance, order);
      return readVerdict(instance, call(instance, start(instance).validate_written, config, length, pointer !== undefined));
    },

    validateText(text, options) {
      const config = number(options);
      const length = typeof text === 'string' ? writeText(instance, text) : writeBytes(instance, text);
      return readVerdict(instance, call(instance, start(instance).validate_text, config, length));
    },
  };
}

export function createLineCalls(instance: Instance, number: NumberOf): LineCalls {
  return {
    validateLines(pieces, first, options) {
      const config = number(options);
      const length = writeBytes(instance, ...pieces);
      const count = call(instance, start(instance).validate_lines, config, length, first) >>> 0;
      return { count, reported: readLines(instance) };
    },

    check(options) {
      number(options);
    },
  };
}

export function createNormalizeCalls(instance: Instance, number: NumberOf): NormalizeCalls {
  return {
    normalizeWritten(order, options) {
      const config = number(options);
      const answer = (forms: string): Changes & { compose?: string[] } => {
        const parts = [encode(order), encode(forms)] as const;
        writeBytes(instance, ...parts);
        if (call(instance, start(instance).normalize, config, parts[0].length, parts[1].length) === 0) throw notThere('normalize');
        return JSON.parse(readOutput(instance));
      };
      const { compose, ...changes } = answer('');
      if (compose === undefined) return changes;
      // JavaScript has the tables of Unicode's forms, so the wasm does without.
      return answer(JSON.stringify(compose.map((text) => text.normalize('NFC'))));
    },
  };
}

export function createFieldCalls(instance: Instance, number: NumberOf): FieldCalls {
  return {
    fields(options) {
      const config = number(options);
      call(instance, start(instance).fields, config);
      return JSON.parse(readOutput(instance));
    },
  };
}

export function createListCalls(instance: Instance): ListCalls {
  return {
    list(what, country = '') {
      const length = writeText(instance, country);
      if (call(instance, start(instance).list, LISTS.indexOf(what), length) !== 0) return JSON.parse(readOutput(instance));
      throw notThere(what);
    },
  };
}

export function createConfigureCalls(instance: Instance, handle: Handle): ConfigureCalls {
  return {
    configure(options) {
      const own = { config: createConfig(handle.config, options) };
      numberOf(instance, own.config, undefined);
      discarded?.register(own, { instance, config: own.config });
      return createWasmCalls(instance, own);
    },
  };
}

/** All calls over the rules of a handle. */
export function createWasmCalls(instance: Instance, handle = createHandle()): WasmCalls {
  const number = createNumberOf(instance, handle);
  return {
    ...createJudgingCalls(instance, number),
    ...createLineCalls(instance, number),
    ...createNormalizeCalls(instance, number),
    ...createFieldCalls(instance, number),
    ...createListCalls(instance),
    ...createConfigureCalls(instance, handle),
  };
}

// Rules that nobody can reach any more make room for others, where the runtime says so: workerd may not.
const discarded =
  typeof FinalizationRegistry === 'undefined'
    ? undefined
    : /*#__PURE__*/ new FinalizationRegistry(({ instance, config }: { instance: Instance; config: Config }) => dropConfig(instance, config));

const notThere = (what: string): Error => new Error(`${what} needs order-validator/plausibility.wasm: give it to ready()`);

// A place that neither the contract nor the order has is a slip of whoever wrote the program.
function setPointer(instance: Instance, pointer: string, order: () => unknown): void {
  if (instance.pointer !== pointer) {
    const length = writeText(instance, pointer);
    const isKnown = call(instance, start(instance).set_pointer, length) !== 0;
    instance.noPlace = isKnown ? undefined : readOutput(instance);
    instance.pointer = pointer;
  }
  if (instance.noPlace !== undefined && valueAt(order(), pointer) === undefined) throw new TypeError(`${pointer}${instance.noPlace}`);
}

