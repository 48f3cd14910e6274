import base from '/work/main/tests/e2e/playwright.config.js';
export default { ...base, testDir: '/work/main/tests/e2e/specs', globalSetup: '/work/main/tests/e2e/support/setup.js', outputDir: '/tmp/pw-results', timeout: 25000, expect: { timeout: 6000 } };
