// Chromium, and what a page in it reports.

import assert from 'node:assert/strict';
import { chromium } from 'playwright-core';

import { POLICY_WITH_TYPES } from '../../e2e/support/policy.js';
import { browser as installedBrowser } from '../../e2e/support/programs.js';
import { serveFolder } from '../../e2e/support/site.js';

/** Opens a page, works with it and resolves with what that gives. Any complaint on the console is an error, but for one that is `expected`. */
export async function onPage(address, work, expected = /^$/) {
  const browser = await chromium.launch({ headless: true, ...installedBrowser() });
  try {
    const page = await browser.newPage();
    page.setDefaultTimeout(30_000);
    const complaints = [];
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(`${message.text()} (${message.location().url})`);
    });
    await page.goto(address);
    // What the page complained of says more than what then did not come.
    const result = await work(page).catch((error) => complaints.push(error.message));
    assert.deepEqual(complaints.filter((complaint) => !expected.test(complaint)), []);
    return result;
  } finally {
    await browser.close();
  }
}

/** Opens a page and resolves with what it has written into its `<output>`. */
export const output = (address) => onPage(address, (page) => page.locator('output:not(:empty)').textContent());

/** The same for a page in a folder, from a plain static host with the strict policy. */
export const outputUnderPolicy = (folder, file = 'index.html') => hosted(folder, file, { 'Content-Security-Policy': POLICY_WITH_TYPES });

/** The same without a policy: for workers, whose address under the policy would have to be a trusted one. */
export const outputWithoutPolicy = (folder, file) => hosted(folder, file, {});

async function hosted(folder, file, headers) {
  const site = await serveFolder({ folder, path: '/', headers });
  try {
    return await output(site.url + file);
  } finally {
    await site.stop();
  }
}
