// The suite's own guard: what the browser complains of does not go unnoticed.

import { expect, test } from '../support/test.js';
import { Complaints } from '../support/complaints.js';

/** Complains in a browser that no other guard watches; resolves when the guard has spoken. */
const guard = async (browser, baseURL, complain, ...expected) => {
  const context = await browser.newContext({ baseURL });
  const complaints = new Complaints();
  await complaints.listenTo(context);
  expected.forEach((pattern) => complaints.expect(pattern));
  const page = await context.newPage();
  await page.goto('./');
  await page.evaluate(complain);
  try {
    await complaints.settle(context);
  } finally {
    await context.close();
  }
};

for (const [what, complain, ...words] of [
  ['a warning on the console', () => console.warn('a warning'), /a warning/],
  ['an exception', () => setTimeout(() => { throw new Error('not caught'); }), /exception: .*not caught/],
  [
    'a breach of the policy',
    () => document.head.append(document.createElement('style')),
    /policy: style-src/,
    /Content Security Policy/,
  ],
]) {
  test(`${what} is noticed, unless it is expected`, async ({ browser, baseURL }) => {
    await expect(guard(browser, baseURL, complain)).rejects.toThrow(words[0]);
    await guard(browser, baseURL, complain, ...words);
  });
}

test('a complaint that is expected and does not come is noticed too', async ({ browser, baseURL }) => {
  await expect(guard(browser, baseURL, () => {}, /never said/)).rejects.toThrow(/never said/);
});
