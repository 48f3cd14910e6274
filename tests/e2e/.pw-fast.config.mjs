import base from '/tmp/wt/b/tests/e2e/playwright.config.js';
export default { ...base, testDir: '/tmp/wt/b/tests/e2e/specs', globalSetup: '/tmp/wt/b/tests/e2e/support/setup.js', outputDir: '/tmp/pw-results', timeout: 25000, expect: { timeout: 6000 } };
