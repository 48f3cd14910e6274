// The functions of the package, over a core.
import { copyOrder, writeOrder, writePlain } from './json.js';
import { linesOf } from './ndjson.js';
import { standardSchema } from './standard.js';

// The functions are made one by one: what a page does not use, its bundler leaves out, with all that it needs.

/** The functions of the package that every use of it needs. */
export function createJudges(core) {
  // What belongs to the caller is read first: reading it may run the caller's code, and that may call back here.
  function judge(order, text, field) {
    return core.judgePlain(order, text, field) ?? core.judgeWritten(writeOrder(order), text, field);
  }

  function validate(order, options) {
    const text = optionsText(options);
    const verdict = judge(order, text, undefined);
    return verdict.valid ? { valid: true, order, issues: verdict.issues } : verdict;
  }

  function validateField(order, pointer, options) {
    return judge(order, optionsText(options), checkPointer(pointer));
  }

  function validateJson(text, options) {
    return core.judgeText(checkText(text), optionsText(options));
  }

  function fields(options) {
    return core.fields(optionsText(options));
  }

  return { validate, validateField, validateJson, fields };
}

export function createValidateNdjson(core) {
  return function validateNdjson(source, options) {
    const text = optionsText(options);
    // Wrong options are said here, and not at the first line.
    core.check(text);
    return linesOf(source, (pieces, first) => core.judgeLines(pieces, first, text));
  };
}

export function createNormalize(core) {
  return function normalize(order, options) {
    const text = optionsText(options);
    return applied(order, core.normalizeWritten(writeOrder(order), text));
  };
}

export function createConfigure(core) {
  return function configure(rules, options) {
    return Object.freeze(createApi(core.configure(rulesText(rules, options))));
  };
}

/** All of them, over a core: what `configure` answers with. */
function createApi(core) {
  const judges = createJudges(core);
  return {
    ...judges,
    validateNdjson: createValidateNdjson(core),
    normalize: createNormalize(core),
    configure: createConfigure(core),
    orderSchema: standardSchema(judges.validate),
  };
}

export function optionsText(options) {
  return options === undefined ? undefined : writePlain(options, 'options');
}

/** Rules as an option beside others, as JSON. */
export function rulesText(rules, options) {
  const given = { ...options };
  if (given.rules !== undefined) throw new TypeError('options.rules: configure takes rules as its first argument');
  if (given.acknowledged !== undefined) throw new TypeError('options.acknowledged: give it to a call, since it is about one order');
  const others = writePlain(given, 'options');
  return `{"rules":${writePlain(rules, 'rules')}${others === '{}' ? '}' : `,${others.slice(1)}`}`;
}

// RFC 6901, section 3, knows `~0` and `~1`.
const NO_ESCAPE = /~(?![01])/;

export function checkPointer(pointer) {
  const isPointer = typeof pointer === 'string' && (pointer === '' || pointer[0] === '/') && !NO_ESCAPE.test(pointer);
  if (isPointer) return pointer;
  throw new TypeError('pointer must be a JSON Pointer, such as "/receiver/post_code"');
}

export function checkText(text) {
  if (typeof text === 'string' || text instanceof Uint8Array) return text;
  throw new TypeError('text must be a string or a Uint8Array');
}

/** A copy of an order with changes made. */
export function applied(order, { changes, texts }) {
  const copy = copyOrder(order);
  for (const [path, text] of texts) {
    const last = path.pop();
    path.reduce((object, key) => object[key], copy)[last] = text;
  }
  return { order: copy, changes };
}
