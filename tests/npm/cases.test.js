// Runs every case of tests/cases through the packed package, as crates/order-model/tests/cases.rs does in Rust.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { validate, validateJson } from 'order-validator';

const read = (path) => readFileSync(new URL(path, import.meta.url), 'utf8');
const order = (name) => read(`../orders/${name}.json`);

const files = readdirSync(new URL('../cases', import.meta.url)).filter((name) => name.endsWith('.json'));
assert.ok(files.length > 0, 'there are no cases');

for (const file of files.sort()) {
  for (const one of JSON.parse(read(`../cases/${file}`))) {
    test(`${file}: ${one.description}`, () => runCase(one));
  }
}

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

function textOf(one) {
  if (one.text !== undefined) return one.text;
  if (one.input !== undefined) return JSON.stringify(one.input);
  if (one.order !== undefined) return order(one.order);
  const changed = JSON.parse(order('valid'));
  for (const [place, value] of Object.entries(one.set ?? {})) {
    const [parent, key] = find(changed, place);
    if (key === '-') parent.push(value);
    else parent[key] = value;
  }
  for (const place of one.remove ?? []) {
    const [parent, key] = find(changed, place);
    assert.ok(Object.hasOwn(parent, key), `${place} is not there to be removed`);
    delete parent[key];
  }
  return JSON.stringify(changed);
}

// The object that holds the place of a JSON Pointer, and the key there.
function find(root, place) {
  const keys = place.slice(1).split('/').map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
  const last = keys.pop();
  return [keys.reduce((object, key) => object[key], root), last];
}
