// The cases of tests/cases, which Rust and JavaScript share.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';

const read = (path) => readFileSync(new URL(path, new URL('../../', import.meta.url)), 'utf8');
const order = (name) => read(`orders/${name}.json`);

/** Every case, with the name of its file. */
export function cases() {
  const files = readdirSync(new URL('../../cases', import.meta.url)).filter((name) => name.endsWith('.json'));
  assert.ok(files.length > 0, 'there are no cases');
  return files.sort().flatMap((file) => JSON.parse(read(`cases/${file}`)).map((one) => ({ file, ...one })));
}

/** The text that a case is about. */
export function textOf(one) {
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
