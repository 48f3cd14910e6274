// Where there is no page, or one of a browser's extension: service workers, and Chromium's extensions (Manifest V3).
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { chromium } from 'playwright-core';

import { browser } from '../e2e/support/programs.js';
import { outputWithoutPolicy } from './support/browser.js';
import { assertOutcome } from './support/expected.js';
import { installed } from './support/project.js';

test('a service worker', async () => {
  assertOutcome(await outputWithoutPolicy(installed('service-worker'), 'index.html'));
});

test('an extension, in its popup and its background', async () => {
  const folder = installed('extension');
  const profile = await mkdtemp(join(tmpdir(), 'order-validator-'));
  const options = { ...browser(), headless: false };
  const args = [...(options.args ?? []), '--headless=new', `--disable-extensions-except=${folder}`, `--load-extension=${folder}`];
  const context = await chromium.launchPersistentContext(profile, { ...options, args, ignoreDefaultArgs: ['--disable-extensions'] });
  try {
    const background = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
    assertOutcome(await background.evaluate(() => self.outcome()));
    const page = await context.newPage();
    const complaints = [];
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(String(error)));
    await page.goto(new URL('popup.html', background.url()).href);
    assertOutcome(await page.locator('output:not(:empty)').textContent());
    assert.deepEqual(complaints, []);
  } finally {
    await context.close();
    await rm(profile, { recursive: true });
  }
});
