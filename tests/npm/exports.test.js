// That nothing public is left untried: every type that is exported has a line in types.ts.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

const read = (name) => readFileSync(new URL(name, import.meta.url), 'utf8');

test('every public type is used by types.ts', () => {
  const tried = read('types.ts');
  for (const name of ['types', 'forms', 'order-error', 'import-types', 'paste', 'generated/order']) {
    const declared = read(`node_modules/order-validator/${name}.d.ts`);
    const types = [...declared.matchAll(/^export (?:declare )?(?:interface|type|class) (\w+)/gm)].map(([, type]) => type);
    assert.ok(types.length > 0, name);
    assert.deepEqual(types.filter((type) => !new RegExp(`\\b${type}\\b`).test(tried)), [], name);
  }
});
