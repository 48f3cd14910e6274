// Issues as issue_report.rs of the crate reports them.
import { CODES } from './generated/tables.js';
import type { Instance } from './instance.js';
import { ReportReader } from './report-reader.js';
import type { Issue, Verdict } from './types.js';

// What a validation answers; lib.rs says what each bit means.
const VALID = 1;
const ISSUES = 2;
// What an issue is, in issue_report.rs.
const ERROR = 1;
const ACKNOWLEDGED = 2;
const POSITIONED = 4;
// What a line is, in ndjson.rs.
const BLANK_LINE = 0;
const VALID_LINE = 1;

/** A line that there is something to say of; a blank one has no verdict. */
export type ReportedLine = { line: number } & Partial<Verdict>;

/** The verdict that the wasm has just given. */
export function readVerdict(instance: Instance, flags: number): Verdict {
  return { valid: (flags & VALID) !== 0, issues: (flags & ISSUES) === 0 ? [] : readIssues(new ReportReader(instance)) };
}

/** The lines that there is something to say of. */
export function readLines(instance: Instance): ReportedLine[] {
  const report = new ReportReader(instance);
  const lines = [];
  while (!report.isDone()) {
    const line = report.number();
    const state = report.number();
    lines.push(state === BLANK_LINE ? { line } : { line, valid: state === VALID_LINE, issues: readIssues(report) });
  }
  return lines;
}

function readIssues(report: ReportReader): Issue[] {
  const issues = [];
  for (let count = report.number(); count > 0; count -= 1) issues.push(readIssue(report));
  return issues;
}

function readIssue(report: ReportReader): Issue {
  const [code, readParams] = CODES[report.number()]!;
  const flags = report.number();
  const line = flags & POSITIONED ? report.number() : 0;
  const column = flags & POSITIONED ? report.number() : 0;
  const severity = flags & ERROR ? 'error' : 'warning';
  const { path, pointer, name } = report.place();
  const params = readParams(report);
  const issue = { path, pointer, name, code, severity, params, message: report.text(), short_message: report.text() } as Issue;
  if (flags & ACKNOWLEDGED) issue.acknowledged = true;
  if (flags & POSITIONED) {
    issue.line = line;
    issue.column = column;
  }
  return issue;
}
