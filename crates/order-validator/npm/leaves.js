// Single leaves that a glance does not find fine. What the rules say of a value is kept: people correct one field of an
// order at a time, and a file of orders has one sender.
import { isText } from './bounds.js';
import { HEAD, ITEM } from './codes.js';
import { call, write, writeAfter } from './engine.js';
import { writeNumber } from './json.js';
import { issueOf, keptIssue, readEach } from './report.js';
import { numberOf } from './settings.js';

// What a leaf is, in lib.rs.
const MISSING = 0;
const STRING = 1;
const WORD = 2;
const NO_COUNTRY = -1;

// So many leaves are asked one by one, and then the whole order is judged at once.
const FEW = 32;
// So many verdicts are kept, each in the place of an older one, and none of texts with more letters.
const VERDICTS = 1024;
const LETTERS = 64;

/**
 * The verdict on an order of which all is fine but some leaves, of which `last` is the last. `undefined` where the whole
 * order has to be looked at. `options` are those of the call, over the core's own `base`.
 */
export function judgeLeaves(engine, setting, base, options, last) {
  let valid = true;
  let count = 0;
  const issues = [];
  for (let odd = inOrder(last); odd !== undefined; odd = odd.before) {
    count += 1;
    let verdict = keptVerdict(setting, odd);
    // Reading the order may have run the caller's code, which may have had settings given up.
    if (verdict === undefined && count <= FEW) verdict = judgeLeaf(engine, setting, numberOf(engine, base, options), odd);
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
  const verdict = leaves[placeOf(slot, value, country)];
  return verdict !== undefined && verdict.slot === slot && verdict.value === value && verdict.country === country ? verdict : undefined;
}

// Where the verdict on a leaf is kept. Nothing depends on how well this spreads but time.
function placeOf(slot, value, country) {
  const spread = slot * 37 + (typeof value === 'number' ? value : spreadOf(value, 211)) + spreadOf(country, 53);
  return spread & (VERDICTS - 1);
}

function spreadOf(text, factor) {
  if (typeof text !== 'string' || text === '') return 0;
  const { length } = text;
  return length * 7 + text.charCodeAt(0) * factor + text.charCodeAt(length >> 1) * 101 + text.charCodeAt(length - 1) * 31;
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
  const issues = [];
  const valid = readEach(engine, flags, () => issues.push(keptIssue()));
  const verdict = { slot, value, country, valid, issues };
  if (value?.length > LETTERS || country?.length > LETTERS) return verdict;
  if (setting.leaves.length === 0) setting.leaves = new Array(VERDICTS).fill(undefined);
  setting.leaves[placeOf(slot, value, country)] = verdict;
  return verdict;
}

// `undefined` for what no leaf can be: an object, or a text that is none.
function kindOf(value) {
  switch (typeof value) {
    case 'undefined':
      return MISSING;
    case 'string':
      return isText(value) ? STRING : undefined;
    case 'number':
    case 'boolean':
      return WORD;
    default:
      return value === null ? WORD : undefined;
  }
}

const written = (value) => (typeof value === 'number' ? writeNumber(value) : String(value));
