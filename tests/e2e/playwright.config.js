import { defineConfig } from '@playwright/test';

import { browser } from './support/programs.js';

export default defineConfig({
  testDir: 'specs',
  outputDir: 'test-results',
  globalSetup: './support/setup.js',
  // Two cores are what the smallest machine has, and the sandbox and the browser need them too.
  workers: 2,
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  // A test that passes only now and then is a finding, not a nuisance: where it is tried again, on machines that others
  // use too, the closing lines call it flaky.
  retries: process.env.CI ? 1 : 0,
  timeout: 30_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  use: {
    browserName: 'chromium',
    headless: true,
    launchOptions: browser(),
    locale: 'en-US',
    timezoneId: 'Asia/Manila',
    viewport: { width: 1366, height: 768 },
    screenshot: 'only-on-failure',
  },
});
