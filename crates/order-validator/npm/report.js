// Issues as report.rs lays them out: numbers, and one text that all others are parts of.
import { CODES, FIELDS } from './codes.js';
import { look, said } from './engine.js';

// What a judgement answers; lib.rs says what each bit means.
const VALID = 1;
const ISSUES = 2;
// What an issue is, in report.rs.
const ERROR = 1;
const ACKNOWLEDGED = 2;
const PLACED = 4;
const INDEX = 0;
const BYTES_OF_NUMBER = 8;
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
  const at = (engine.wasm.numbers() >>> 0) / BYTES_OF_NUMBER;
  return { numbers: look(engine).numbers, at, end: at + (engine.wasm.numbers_length() >>> 0), text: said(engine), from: 0 };
}

function issuesAt(report) {
  const issues = [];
  for (let count = report.numbers[report.at++]; count > 0; count -= 1) issues.push(issueAt(report));
  return issues;
}

function issueAt(report) {
  const { numbers } = report;
  const [code, kinds, paramsOf] = CODES[numbers[report.at++]];
  const flags = numbers[report.at++];
  const placed = (flags & PLACED) !== 0;
  const line = placed ? numbers[report.at++] : 0;
  const column = placed ? numbers[report.at++] : 0;
  const field = numbers[report.at++];
  let path;
  let pointer;
  if (field >= 0) {
    const { group, key, place } = FIELDS[field];
    const item = numbers[report.at++];
    path = group === null ? [key] : item < 0 ? [group, key] : [group, item, key];
    pointer = item < 0 ? place : `/${group}/${item}/${key}`;
  } else {
    path = pathAt(report);
    pointer = path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
  }
  const params = paramsOf(...kinds.map((kind) => paramAt(report, kind)));
  const issue = { path, pointer, code, severity: flags & ERROR ? 'error' : 'warning', params, message: '' };
  if (flags & ACKNOWLEDGED) issue.acknowledged = true;
  if (placed) {
    issue.line = line;
    issue.column = column;
  }
  issue.message = textAt(report);
  return issue;
}

function pathAt(report) {
  const path = [];
  for (let count = report.numbers[report.at++]; count > 0; count -= 1) {
    path.push(report.numbers[report.at++] === INDEX ? report.numbers[report.at++] : textAt(report));
  }
  return path;
}

function paramAt(report, kind) {
  switch (kind) {
    case 'number':
      return report.numbers[report.at++];
    case 'texts': {
      const texts = [];
      for (let count = report.numbers[report.at++]; count > 0; count -= 1) texts.push(textAt(report));
      return texts;
    }
    default:
      if (report.numbers[report.at] >= 0) return textAt(report);
      report.at += 1;
      return null;
  }
}

function textAt(report) {
  const end = report.from + report.numbers[report.at++];
  const text = report.text.slice(report.from, end);
  report.from = end;
  return text;
}
