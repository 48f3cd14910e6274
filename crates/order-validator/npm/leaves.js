// Single leaves that a glance does not find fine. What the rules say of a value is kept: people correct one field of an
// order at a time, and a file of orders has one sender.
import { isText } from './bounds.js';
import { CODES, HEAD, ITEM } from './codes.js';
import { call, write, writeAfter } from './engine.js';
import { writeNumber } from './json.js';
import { readVerdict } from './report.js';

// What a leaf is, in lib.rs.
const MISSING = 0;
const STRING = 1;
const WORD = 2;
const NO_COUNTRY = -1;

const PARAMS = /*#__PURE__*/ new Map(CODES.map(({ code, paramsOf }) => [code, paramsOf]));

// So many leaves are asked one by one, and then the whole order is judged at once.
const FEW = 32;
// So many leaves of an order, values of each, and letters of a value are kept.
const LEAVES = 256;
const VALUES = 64;
const LETTERS = 64;

/**
 * The verdict on an order of which all is fine but some leaves, of which `last` is the last. `undefined` where the whole
 * order has to be looked at. `number` is the setting's own, in the instance that runs.
 */
export function judgeLeaves(engine, setting, number, last) {
  let valid = true;
  let count = 0;
  const issues = [];
  for (let odd = inOrder(last); odd !== undefined; odd = odd.before) {
    count += 1;
    const verdict = keptVerdict(setting, odd) ?? (count > FEW ? undefined : judgeLeaf(engine, setting, number, odd));
    if (verdict === undefined) return undefined;
    if (!verdict.valid) valid = false;
    const told = verdict.issues;
    for (let index = 0; index < told.length; index += 1) issues.push(issueOf(told[index]));
  }
  return { valid, issues };
}

// The first of some leaves; what was before each now comes after it.
function inOrder(last) {
  let first;
  for (let odd = last; odd !== undefined; ) {
    const { before } = odd;
    odd.before = first;
    first = odd;
    odd = before;
  }
  return first;
}

function keptVerdict({ leaves }, { slot, value, country }) {
  let verdict = leaves[slot]?.values.get(value);
  while (verdict !== undefined && verdict.country !== country) verdict = verdict.other;
  return verdict;
}

function judgeLeaf(engine, setting, number, { slot, value, country }) {
  const kind = kindOf(value);
  if (kind === undefined) return undefined;
  const length = kind === MISSING ? 0 : write(engine, kind === STRING ? value : written(value));
  const rest = typeof country === 'string' ? writeAfter(engine, length, country) : NO_COUNTRY;
  const place = slot - HEAD;
  const item = place < 0 ? -1 : Math.floor(place / ITEM);
  const field = place < 0 ? slot : HEAD + (place % ITEM);
  const flags = call(engine, engine.wasm.judge_leaf, number, field, item, kind, length, rest);
  const { valid, issues } = readVerdict(engine, flags);
  const verdict = { country, valid, issues: issues.map(kept), other: undefined };
  keep(setting, slot, value, verdict);
  return verdict;
}

// `undefined` for what no leaf can be: an object, or a text that is none.
function kindOf(value) {
  switch (typeof value) {
    case 'undefined':
      return MISSING;
    case 'string':
      return isText(value, value.length) ? STRING : undefined;
    case 'number':
    case 'boolean':
      return WORD;
    default:
      return value === null ? WORD : undefined;
  }
}

const written = (value) => (typeof value === 'number' ? writeNumber(value) : String(value));

function keep({ leaves }, slot, value, verdict) {
  if (slot >= LEAVES || value?.length > LETTERS) return;
  if ((leaves[slot]?.count ?? VALUES) === VALUES) leaves[slot] = { values: new Map(), count: 0 };
  const { values } = leaves[slot];
  leaves[slot].count += 1;
  verdict.other = values.get(value);
  values.set(value, verdict);
}

// An issue and what makes it again: it is the caller's to change.
function kept({ path, pointer, code, severity, params, message, acknowledged = false }) {
  return { path, pointer, code, severity, paramsOf: PARAMS.get(code), given: Object.values(params), message, acknowledged };
}

function issueOf({ path, pointer, code, severity, paramsOf, given, message, acknowledged }) {
  const params = paramsOf(given[0], given[1], given[2]);
  const issue = { path: again(path), pointer, code, severity, params, message };
  if (acknowledged) issue.acknowledged = true;
  return issue;
}

function again(path) {
  if (path.length === 2) return [path[0], path[1]];
  return path.length === 1 ? [path[0]] : [path[0], path[1], path[2]];
}
