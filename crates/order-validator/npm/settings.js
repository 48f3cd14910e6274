// Rules and options as the wasm has them: each made ready once, and named by a number.
import { call, said, start, write } from './engine.js';

// What set_up answers where options are not as documented.
const REFUSED = 0xffffffff;
// How many options are kept ready beside the rules that they are given with.
const KEPT = 8;

/**
 * A setting to be made of options in JSON, over another one; over none it is the package's own, number 0. `rules` is
 * what errors call its rules.
 */
export function settingOf(over, text, rules = 'options.rules') {
  return { over, text, rules, generation: 0, number: 0, options: new Map() };
}

/** The number of a setting with a call's options over it, in the instance that runs now. */
export function numberOf(engine, setting, options) {
  start(engine);
  return made(engine, withOptions(engine, setting, options));
}

function withOptions(engine, setting, options) {
  if (options === undefined) return setting;
  let own = setting.options.get(options);
  if (own === undefined) {
    own = settingOf(setting, options);
    start(engine);
    made(engine, own);
    if (setting.options.size === KEPT) {
      const [oldest] = setting.options;
      setting.options.delete(oldest[0]);
      forget(engine, oldest[1]);
    }
    setting.options.set(options, own);
  }
  return own;
}

function made(engine, setting) {
  if (setting.over === undefined || setting.generation === engine.generation) return setting.number;
  const base = made(engine, setting.over);
  const length = write(engine, setting.text);
  const number = call(engine, engine.wasm.set_up, base, length) >>> 0;
  if (number === REFUSED) throw new TypeError(said(engine).replace(/^(\.rules)?/, (all) => (all ? setting.rules : 'options')));
  setting.number = number;
  setting.generation = engine.generation;
  return number;
}

/** Gives up a setting, and the options that were given with it. */
export function forget(engine, setting) {
  for (const options of setting.options.values()) forget(engine, options);
  if (setting.generation === engine.generation && !engine.inside) engine.wasm.forget(setting.number);
  setting.generation = 0;
}
