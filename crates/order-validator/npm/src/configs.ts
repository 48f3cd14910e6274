// Rules and options as the wasm has them: each made ready once, and named by a number.
import { call, readOutput, start, writeText } from './instance.js';
import type { Instance } from './instance.js';

// What create_config answers where options are not as documented.
const REFUSED = 0xffffffff;
// How many options are kept ready beside the rules that they are given with.
const KEPT = 8;

export interface Config {
  /** What its options stand over; nothing under the package's own, which is number 0. */
  readonly base: Config | undefined;
  /** Its options, in JSON. */
  readonly options: string | undefined;
  /** The instance that it was made in, and its number there. */
  generation: number;
  number: number;
  /** Options over it that were given with calls, by their JSON. */
  readonly others: Map<string, Config>;
}

/** A configuration to be made of options in JSON, over another one. */
export function createConfig(base: Config | undefined, options: string | undefined): Config {
  return { base, options, generation: 0, number: 0, others: new Map() };
}

/** The number of a configuration with a call's options over it, in the instance that runs now. */
export function numberOf(instance: Instance, config: Config, options: string | undefined): number {
  start(instance);
  return prepared(instance, options === undefined ? config : withOptions(instance, config, options));
}

function withOptions(instance: Instance, config: Config, options: string): Config {
  let own = config.others.get(options);
  if (own === undefined) {
    own = createConfig(config, options);
    prepared(instance, own);
    if (config.others.size === KEPT) {
      for (const [text, oldest] of config.others) {
        config.others.delete(text);
        dropConfig(instance, oldest);
        break;
      }
    }
    config.others.set(options, own);
  }
  return own;
}

function prepared(instance: Instance, config: Config): number {
  const { base, options } = config;
  if (base === undefined || options === undefined || config.generation === instance.generation) return config.number;
  const under = prepared(instance, base);
  const { create_config } = start(instance);
  const number = call(instance, create_config, under, writeText(instance, options)) >>> 0;
  if (number === REFUSED) {
    throw new TypeError(`options${readOutput(instance)}`);
  }
  config.number = number;
  config.generation = instance.generation;
  return number;
}

/** Gives up a configuration, and the options that were given with it. */
export function dropConfig(instance: Instance, config: Config): void {
  for (const other of config.others.values()) dropConfig(instance, other);
  if (config.generation === instance.generation && !instance.inside) instance.functions?.drop_config(config.number);
  config.generation = 0;
}
