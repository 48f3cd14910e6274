// What the wasm can be asked, over texts: an order as `writeOrder` writes it, options as `writePlain` does.
import { call, put, said, start, write, writeTwo } from './engine.js';
import { pack } from './pack.js';
import { readLines, readVerdict } from './report.js';
import { forget, numberOf, settingOf } from './settings.js';

// What a judgement answers of an order that it cannot read.
const UNREADABLE = 4;

/** The core over the package's own rules. */
export function createCore(engine) {
  return core(engine, { setting: settingOf(undefined, undefined) });
}

// The functions hold the handle, and so keep its setting from being given up for as long as one of them is there.
function core(engine, handle) {
  const number = (options) => numberOf(engine, handle.setting, options);

  /** The verdict on an order that is plain; `undefined` where it is not. */
  function judgePlain(order, options, field) {
    start(engine);
    const text = pack(order, engine);
    if (text === undefined) return undefined;
    const setting = number(options);
    if (field !== undefined) aim(engine, field);
    const length = write(engine, text);
    const flags = call(engine, engine.wasm.judge_packed, setting, engine.count, text.length, length, field !== undefined);
    return flags === UNREADABLE ? undefined : readVerdict(engine, flags);
  }

  /** The verdict on any order; on what stands at one place of it, where there is a `field`. */
  function judgeWritten(order, options, field) {
    const setting = number(options);
    if (field !== undefined) aim(engine, field);
    const length = write(engine, order);
    const flags = call(engine, engine.wasm.judge_written, setting, length, field !== undefined);
    return readVerdict(engine, flags);
  }

  /** The verdict on JSON text. */
  function judgeText(text, options) {
    const setting = number(options);
    const length = typeof text === 'string' ? write(engine, text) : put(engine, text);
    const flags = call(engine, engine.wasm.judge_text, setting, length);
    return readVerdict(engine, flags);
  }

  /** How many lines these pieces of bytes are together, and what is to be said of them. */
  function judgeLines(pieces, first, options) {
    const setting = number(options);
    const length = put(engine, ...pieces);
    const count = call(engine, engine.wasm.judge_lines, setting, length, first) >>> 0;
    return { count, told: readLines(engine) };
  }

  /** What normalizing an order changes, and how each text that it changes is then. */
  function normalizeWritten(order, options) {
    const setting = number(options);
    const answer = (forms) => {
      const [length, rest] = writeTwo(engine, order, forms);
      call(engine, engine.wasm.normalize, setting, length, rest);
      return JSON.parse(said(engine));
    };
    const { compose, ...changes } = answer('');
    if (compose === undefined) return changes;
    // JavaScript has the tables of Unicode's forms, so the wasm does without.
    return answer(JSON.stringify(compose.map((text) => text.normalize('NFC'))));
  }

  function fields(options) {
    const setting = number(options);
    call(engine, engine.wasm.fields, setting);
    return JSON.parse(said(engine));
  }

  /** Makes sure that options are as documented. */
  function check(options) {
    number(options);
  }

  /** The core over other rules. */
  function configure(options) {
    const own = { setting: settingOf(handle.setting, options, 'rules') };
    numberOf(engine, own.setting, undefined);
    discarded?.register(own, { engine, setting: own.setting });
    return core(engine, own);
  }

  return { judgePlain, judgeWritten, judgeText, judgeLines, normalizeWritten, fields, check, configure };
}

// Rules that nobody can reach any more make room for others, where the runtime says so: workerd may not.
const discarded =
  typeof FinalizationRegistry === 'undefined'
    ? undefined
    : /*#__PURE__*/ new FinalizationRegistry(({ engine, setting }) => forget(engine, setting));

function aim(engine, pointer) {
  if (engine.target === pointer) return;
  const length = write(engine, pointer);
  call(engine, engine.wasm.aim, length);
  engine.target = pointer;
}
