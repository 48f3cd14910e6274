import { defineConfig } from '@playwright/test';

import { browser, wholePageFolder } from './support/programs.js';

export default defineConfig({
  testDir: 'specs',
  outputDir: 'test-results',
  globalSetup: './support/setup.js',
  // Two cores are what the smallest machine has, and the sandbox and the browser need them too.
  workers: 2,
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  // A test that passes only now and then is a finding, not a nuisance: nothing is tried again.
  retries: 0,
  // Against what never ends. A machine that others use too is slow, and being slow is no failure.
  timeout: 120_000,
  expect: { timeout: 30_000 },
  reporter: [['list']],
  // The page as it is deployed, and a few of the tests again on the page in one piece, which alone has the language made for tests.
  projects: [
    { name: 'split', grepInvert: /@whole/, use: { build: 'split' } },
    ...(wholePageFolder() ? [{ name: 'unsplit', grep: /@unsplit|@whole/, use: { build: 'unsplit' } }] : []),
  ],
  use: {
    browserName: 'chromium',
    headless: true,
    launchOptions: browser(),
    locale: 'en-US',
    timezoneId: 'Asia/Manila',
    viewport: { width: 1366, height: 768 },
    // Nothing is caught halfway between two colours or two places.
    contextOptions: { reducedMotion: 'reduce' },
  },
});
