// The suite's own guard: what the browser complains of fails a test. Each of these is expected to fail.

import { expect, test } from '../support/test.js';

for (const [what, complain] of Object.entries({
  'a warning on the console': () => console.warn('a warning'),
  'an exception': () => setTimeout(() => { throw new Error('an exception'); }),
  'a breach of the policy': () => document.head.append(Object.assign(document.createElement('style'), { textContent: 'p {}' })),
})) {
  test(`${what} fails a test`, async ({ desk, page }) => {
    test.fail();
    await desk.open();
    await page.evaluate(complain);
  });
}

test('a complaint that a test expects and that does not come fails it', async ({ desk, complaints }) => {
  test.fail();
  complaints.expect(/never said/);
  await desk.open();
});

test('a complaint that a test expects does not', async ({ desk, page, complaints }) => {
  complaints.expect(/a warning/);
  await desk.open();
  await page.evaluate(() => console.warn('a warning'));
  await expect(desk.title).toBeVisible();
});
