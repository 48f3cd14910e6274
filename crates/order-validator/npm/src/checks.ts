// Rules of the caller's in JavaScript: what they find stands among the issues of the package, at its place.
import { CODES, FIELDS } from './generated/tables.js';
import { unknownWord } from './nearest.js';
import { joined } from './ndjson.js';
import { nameOf, pointerTo } from './place.js';
import { copyOrder, writeOrder } from './to-json.js';
import type { Check, Issue, Options, PartialOrder, Verdict } from './types.js';
import { decode } from './utf8.js';
import type { WasmCalls } from './wasm-calls.js';

type Path = (string | number)[];
type Settings = Pick<Options, 'locale' | 'rules' | 'acknowledged'>;
type Accepted = NonNullable<Options<string>['acknowledged']>;

// The objects of an order, and its list.
const groups = (): string[] => [...new Set(FIELDS.flatMap(({ group }) => group ?? []))];
const places = (): string[] => [...FIELDS.map(({ group, key }) => (group === null ? key : `${group}.${key}`)), '', ...groups()];

/** The calls with rules of one's own beside those of the package. */
export function withChecks(calls: WasmCalls, checks: readonly Check[], base: Settings): WasmCalls {
  checkChecks(checks);
  const codes = checks.map(({ code }) => code);

  // What the wasm is told of options, and what the checks need of them.
  function split(options: string | undefined): { text: string | undefined; settings: Settings; accepted: Accepted } {
    const given = options === undefined ? {} : (JSON.parse(options) as Settings);
    const settings = { ...base, ...given };
    const isOwn = ({ code }: { code: string }): boolean => codes.includes(code);
    const all = (Array.isArray(given.acknowledged) ? given.acknowledged : []) as Accepted;
    const accepted = all.filter((one) => isOwn(Object(one)));
    const text = accepted.length === 0 ? options : JSON.stringify({ ...given, acknowledged: all.filter((one) => !isOwn(Object(one))) });
    return { text, settings, accepted };
  }

  function add(verdict: Verdict, value: unknown, { settings, accepted }: ReturnType<typeof split>, pointer = ''): Verdict {
    const found = findings(checks, value, settings, pointer);
    if (found.length === 0) return verdict;
    for (const issue of found) {
      if (accepted.some((one) => one.pointer === issue.pointer && one.code === issue.code)) issue.acknowledged = true;
    }
    const ranked = [...verdict.issues, ...found].map((issue) => ({ issue, rank: rankOf(issue.path) }));
    const issues = ranked.sort((one, other) => compare(one.rank, other.rank)).map(({ issue }) => issue);
    return { ...verdict, valid: !issues.some(({ severity, acknowledged }) => severity === 'error' && !acknowledged), issues };
  }

  return {
    ...calls,
    validatePacked(order, options, pointer) {
      const own = split(options);
      const verdict = calls.validatePacked(order, own.text, pointer) ?? calls.validateWritten(writeOrder(order), own.text, pointer);
      return add(verdict, copyOrder(order), own, pointer);
    },
    validateText(text, options) {
      const own = split(options);
      const verdict = calls.validateText(text, own.text);
      return isJson(verdict) ? add(verdict, parsed(typeof text === 'string' ? text : decode(text)), own) : verdict;
    },
    validateLines(pieces, first, options) {
      const own = split(options);
      const { count, reported } = calls.validateLines(pieces, first, own.text);
      const known = new Map(reported.map((line) => [line.line, line]));
      const lines = decode(joined(pieces)).split('\n').slice(0, count);
      const all = lines.map((text, index) => {
        const line = first + index;
        const { valid = true, issues = [] } = known.get(line) ?? {};
        const verdict = { line, valid, issues };
        return text.trim() === '' || !isJson(verdict) ? (known.get(line) ?? verdict) : { line, ...add(verdict, parsed(text), own) };
      });
      return { count, reported: all };
    },
    check(options) {
      calls.check(split(options).text);
    },
    configure(options) {
      return withChecks(calls.configure(options), checks, { ...base, ...JSON.parse(options) });
    },
  };
}

const isJson = ({ issues }: { issues: readonly Issue[] }): boolean => issues[0]?.code !== 'not_json';

const parsed = (text: string): unknown => JSON.parse(text.replace(/^\ufeff/, ''));

// What is wrong with a check is said before there is an order.
function checkChecks(checks: readonly Check[]): void {
  if (!Array.isArray(checks)) throw new TypeError('options.checks is no list: write checks: [{ code, at, message, check }]');
  checks.forEach((given: Partial<Check> | undefined, index) => {
    const fault = faultOf(given ?? {});
    if (fault !== undefined) throw new TypeError(`options.checks[${index}]${fault}`);
  });
}

const KEYS = ['code', 'at', 'severity', 'message', 'check'];

function faultOf({ code, at, severity, message, check, ...rest }: Partial<Check>): string | undefined {
  const [other] = Object.keys(rest);
  if (other !== undefined) return `.${other}: ${unknownWord('member', other, KEYS)}`;
  if (typeof code !== 'string' || code === '') return '.code must be text';
  if (CODES.some(([known]) => known === code)) return `.code: the package's own issues are called \`${code}\`: take another name`;
  if (typeof at !== 'string') return '.at must be a dotted name, such as "receiver.city"';
  if (!places().includes(at)) return `.at: ${unknownWord('place', at, places())}`;
  if (severity !== undefined && severity !== 'error' && severity !== 'warning') return `.severity: ${unknownWord('word', String(severity), ['error', 'warning'])}`;
  if (typeof message !== 'string' && Object.values(message ?? {}).every((text) => typeof text !== 'string')) return '.message must be text, or texts by language';
  return typeof check === 'function' ? undefined : '.check must be a function';
}

function findings(checks: readonly Check[], value: unknown, settings: Settings, pointer: string): Issue[] {
  const order = partialOrder(value);
  const found: Issue[] = [];
  for (const check of checks) {
    for (const { path, at } of placesOf(check.at, order)) {
      const place = pointerTo(path);
      if (!`${place}/`.startsWith(`${pointer}/`) || at === undefined || at === '') continue;
      const params = paramsOf(check, at, order, path, place);
      if (params !== undefined) found.push(issueOf(check, path, params, at, settings));
    }
  }
  return found;
}

// Every place that a check is about, with what stands there.
function placesOf(at: string, order: PartialOrder): { path: Path; at: unknown }[] {
  const steps = at === '' ? [] : at.split('.');
  const [group, key] = steps;
  if (group === 'items' && key !== undefined) return (order.items ?? []).map((item: any, index) => ({ path: ['items', index, key], at: item[key] }));
  return [{ path: steps, at: steps.reduce((value: any, step) => value?.[step], order) }];
}

// What a check gives for its message; `undefined` where nothing is wrong.
function paramsOf({ code, check }: Check, at: unknown, order: PartialOrder, path: Path, place: string): { [name: string]: unknown } | undefined {
  let answer: unknown;
  try {
    answer = (check as (...given: unknown[]) => unknown)(at, order, path.find((step) => typeof step === 'number'));
  } catch (error) {
    throw new Error(`check ${code} at ${place} throws: ${(error as Error)?.message ?? error}`, { cause: error });
  }
  if (answer === true) return undefined;
  if (answer === false) return {};
  if (typeof (answer as any)?.then === 'function') throw new TypeError(`check ${code} gives a promise: checks answer at once`);
  if (typeof answer === 'object' && answer !== null && !Array.isArray(answer)) return { ...answer };
  throw new TypeError(`check ${code} gives ${String(answer)}: return true where the value is right, false or params for the message where it is not`);
}

function issueOf(check: Check, path: Path, params: { [name: string]: unknown }, value: unknown, { locale, rules }: Settings): Issue {
  const message = worded(check, { ...(typeof value === 'object' ? {} : { value }), ...params }, locale);
  const severity = rules?.profile === 'strict' ? 'error' : (check.severity ?? 'error');
  return { path, pointer: pointerTo(path), name: nameOf(path), code: check.code, severity, params, message, short_message: message } as unknown as Issue;
}

function worded({ code, message }: Check, values: { [name: string]: unknown }, locale: string | undefined): string {
  const text = typeof message === 'string' ? message : inLanguage(message, locale);
  return text.replace(/\{(\w+)\}/g, (_, name: string) => {
    if (name in values) return String(values[name]);
    throw new TypeError(`check ${code}: ${unknownWord('placeholder', name, Object.keys(values))}`);
  });
}

// A text in a language, by the first part of its tag; in English where there is none in it, or in the first that there is.
function inLanguage(texts: { readonly [tag: string]: string | undefined }, locale = 'en'): string {
  const language = (tag: string) => tag.split(/[-_]/, 1)[0]!.toLowerCase();
  const tag = Object.keys(texts).find((own) => language(own) === language(locale));
  return (tag === undefined ? undefined : texts[tag]) ?? texts['en'] ?? Object.values(texts)[0]!;
}

// What an order has of the API's fields and types.
function partialOrder(value: any): PartialOrder {
  const order: any = {};
  for (const group of groups()) {
    const own = value?.[group];
    if (group === 'items' ? Array.isArray(own) : isObject(own)) order[group] = group === 'items' ? own.map((item: unknown) => members(group, item)) : members(group, own);
  }
  return Object.assign(order, members(null, value));
}

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);

function members(group: string | null, holder: any): object {
  if (!isObject(holder)) return {};
  const own = FIELDS.filter((field) => field.group === group && isOf(field.type, holder[field.key]));
  return Object.fromEntries(own.map(({ key }) => [key, holder[key]]));
}

const isOf = (type: string, value: unknown): boolean => (type === 'integer' ? Number.isSafeInteger(value) : typeof value === type);

// An order's places from top to bottom, as sort.rs of order-model has them: an object before its members, what it does not name last.
function rankOf([first, ...rest]: readonly (string | number)[]): [number, number, number] {
  if (first === undefined) return [0, 0, 0];
  const group = FIELDS.findIndex((field) => field.group === first);
  if (group < 0) return [0, 0, placeWithin(null, first)];
  const [item, key] = typeof rest[0] === 'number' ? [rest[0] + 1, rest[1]] : [0, rest[0]];
  return [group, item, key === undefined ? 0 : placeWithin(first, key)];
}

function placeWithin(group: string | number | null, key: string | number): number {
  const place = FIELDS.findIndex((field) => field.group === group && field.key === key);
  return place < 0 ? Infinity : place + 1;
}

const compare = (one: readonly number[], other: readonly number[]): number => {
  const at = one.findIndex((number, index) => number !== other[index]);
  return at < 0 ? 0 : one[at]! - other[at]!;
};
