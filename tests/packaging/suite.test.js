// That the guards of this suite do their work.
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';

import { outputUnderPolicy } from './support/browser.js';
import { assertOutcome } from './support/expected.js';

const page = (content) => `<!doctype html><title>x</title><link rel="icon" href="data:,">${content}<output>{}</output>`;

test('a page that breaks the policy, or complains, fails', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'order-validator-'));
  try {
    const opens = async (html, script) => {
      await writeFile(join(folder, 'index.html'), page(html));
      await writeFile(join(folder, 'main.js'), script);
      return outputUnderPolicy(folder);
    };
    const main = '<script src="main.js"></script>';
    assert.equal(await opens(main, 'document.title = 1'), '{}');
    await assert.rejects(opens('<script>document.title = 1</script>', ''), /Content Security Policy/);
    await assert.rejects(opens(main, 'new Worker("main.js")'), /TrustedScriptURL/);
    await assert.rejects(opens(main, 'console.warn("look")'), /look/);
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('another outcome fails', () => {
  assert.throws(() => assertOutcome('{"good":{"valid":true,"issues":[]}}'), /deep-equal/);
});
