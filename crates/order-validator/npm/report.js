// Issues as report.rs lays them out: numbers, and one text that all others are parts of.
import { CODES, FIELDS } from './codes.js';
import { call, look, textAt } from './engine.js';

// What a judgement answers; lib.rs says what each bit means.
const VALID = 1;
const ISSUES = 2;
// What an issue is, in report.rs.
const ERROR = 1;
const ACKNOWLEDGED = 2;
const PLACED = 4;
const INDEX = 0;
const BYTES_OF_NUMBER = 8;
const BYTES_OF_PLACE = 4;
// What a line is, in lines.rs.
const BLANK_LINE = 0;
const VALID_LINE = 1;

/** The verdict that the wasm has just given. */
export function readVerdict(engine, flags) {
  return { valid: (flags & VALID) !== 0, issues: flags & ISSUES ? issuesAt(reportOf(engine)) : [] };
}

/** The lines that there is something to say of: `{ line }` for one that is blank, `{ line, valid, issues }` for another. */
export function readLines(engine) {
  const report = reportOf(engine);
  const lines = [];
  while (report.at < report.end) {
    const line = report.numbers[report.at++];
    const state = report.numbers[report.at++];
    lines.push(state === BLANK_LINE ? { line } : { line, valid: state === VALID_LINE, issues: issuesAt(report) });
  }
  return lines;
}

function reportOf(engine) {
  if (engine.places === 0) engine.places = (call(engine, engine.wasm.places) >>> 0) / BYTES_OF_PLACE;
  const { numbers, words, places } = look(engine);
  const at = words[places] / BYTES_OF_NUMBER;
  return { engine, numbers, at, end: at + words[places + 1], text: undefined, from: 0 };
}

function issuesAt(report) {
  const issues = [];
  for (let count = report.numbers[report.at++]; count > 0; count -= 1) issues.push(issueAt(report));
  return issues;
}

function issueAt(report) {
  readIssue(report);
  const { code, pointer, severity, message, placed, line, column } = told;
  const path = pathOf(told);
  const params = told.paramsOf(told.first, told.second, told.third);
  if (told.acknowledged) {
    const issue = { path, pointer, code, severity, params, message, acknowledged: true };
    return placed ? { ...issue, line, column } : issue;
  }
  return placed ? { path, pointer, code, severity, params, message, line, column } : { path, pointer, code, severity, params, message };
}

function pathOf({ group, item, key, steps }) {
  if (steps !== undefined) return steps.slice();
  if (group === null) return [key];
  return item < 0 ? [group, key] : [group, item, key];
}

// The issue that was read last: reading the next runs no other's code.
const told = {
  group: null,
  item: -1,
  key: '',
  steps: undefined,
  pointer: '',
  code: '',
  severity: 'error',
  paramsOf: undefined,
  first: undefined,
  second: undefined,
  third: undefined,
  message: '',
  acknowledged: false,
  placed: false,
  line: 0,
  column: 0,
};

function readIssue(report) {
  const { numbers } = report;
  const { code, kinds, paramsOf } = CODES[numbers[report.at++]];
  const flags = numbers[report.at++];
  told.code = code;
  told.paramsOf = paramsOf;
  told.severity = flags & ERROR ? 'error' : 'warning';
  told.acknowledged = (flags & ACKNOWLEDGED) !== 0;
  told.placed = (flags & PLACED) !== 0;
  if (told.placed) {
    told.line = numbers[report.at++];
    told.column = numbers[report.at++];
  }
  readPlace(report);
  const count = kinds.length;
  told.first = count > 0 ? paramAt(report, kinds[0]) : undefined;
  told.second = count > 1 ? paramAt(report, kinds[1]) : undefined;
  told.third = count > 2 ? paramAt(report, kinds[2]) : undefined;
  told.message = partAt(report);
}

function readPlace(report) {
  const { numbers } = report;
  const field = numbers[report.at++];
  if (field < 0) {
    told.steps = stepsAt(report);
    told.pointer = told.steps.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
    return;
  }
  const { group, key, place } = FIELDS[field];
  const item = numbers[report.at++];
  told.steps = undefined;
  told.group = group;
  told.item = item;
  told.key = key;
  told.pointer = item < 0 ? place : `/${group}/${item}/${key}`;
}

function stepsAt(report) {
  const steps = [];
  for (let count = report.numbers[report.at++]; count > 0; count -= 1) {
    steps.push(report.numbers[report.at++] === INDEX ? report.numbers[report.at++] : partAt(report));
  }
  return steps;
}

function paramAt(report, kind) {
  switch (kind) {
    case 'number':
      return report.numbers[report.at++];
    case 'texts': {
      const texts = [];
      for (let count = report.numbers[report.at++]; count > 0; count -= 1) texts.push(partAt(report));
      return texts;
    }
    case 'text':
      if (report.numbers[report.at] >= 0) return partAt(report);
      report.at += 1;
      return null;
    default:
      return kind[report.numbers[report.at++]];
  }
}

// The next part of the report's text.
function partAt(report) {
  if (report.text === undefined) {
    const { words, places } = report.engine;
    report.text = textAt(report.engine, words[places + 2], words[places + 3]);
  }
  const end = report.from + report.numbers[report.at++];
  const text = report.text.slice(report.from, end);
  report.from = end;
  return text;
}
