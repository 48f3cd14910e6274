// Runs every case of tests/cases through the packed package, as crates/order-model/tests/cases.rs does in Rust.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { validate, validateJson } from 'order-validator';
import { cases, textOf } from './support/cases.js';

for (const { file, ...one } of cases()) test(`${file}: ${one.description}`, () => runCase(one));

function runCase(one) {
  const options = { rules: one.rules ?? {} };
  const text = textOf(one);
  const fromText = validateJson(text, options);
  check(fromText, expectedOf(one), ['line', 'column']);
  for (const locale of ['en', 'zh-CN']) {
    const { issues } = validateJson(text, { ...options, locale });
    assert.ok(issues.every(({ message }) => message.length > 0));
  }
  // Where the text says more than the value (a key given twice), only the text is the case's.
  if (one.text !== undefined) return;
  const fromValue = validate(JSON.parse(text), options);
  check(fromValue, expectedOf(one).map(({ line, column, ...rest }) => rest), []);
  assert.ok(fromValue.issues.every((issue) => !('line' in issue) && !('column' in issue)));
}

// What is asserted of an issue is what the case names of it.
function check({ valid, issues }, expected, positions) {
  const actual = issues.map((issue, index) => {
    const named = Object.keys(expected[index] ?? {});
    const keys = new Set(['pointer', 'code', 'severity', ...named]);
    return Object.fromEntries([...keys].map((key) => [key, issue[key]]));
  });
  assert.deepEqual(actual, expected);
  assert.equal(valid, !issues.some(({ severity }) => severity === 'error'));
  for (const issue of issues) {
    assert.deepEqual(pointer(issue.path), issue.pointer);
    for (const key of positions) assert.ok(Number.isInteger(issue[key]) && issue[key] >= 1, `${issue.pointer} has no ${key}`);
  }
}

function expectedOf({ issues, not_json: place }) {
  if (place === undefined) return issues;
  return [{ pointer: '', code: 'not_json', severity: 'error', params: {}, ...place }];
}

function pointer(path) {
  return path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
