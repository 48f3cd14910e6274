// The suite's own guards: what the browser complains of does not go unnoticed, and no test finds what another has left.

import { goToBlank } from '../support/blank.js';
import { expect, test } from '../support/test.js';
import { Complaints, reportBreaches } from '../support/complaints.js';
import { Contexts } from '../support/contexts.js';

/** Complains in a browser that no other guard watches; resolves when the guard has spoken. */
const guard = async (browser, address, complain, ...expected) => {
  const context = await browser.newContext();
  await reportBreaches(context);
  const complaints = new Complaints(context);
  expected.forEach((pattern) => complaints.expect(pattern));
  const page = await context.newPage();
  await goToBlank(page, address);
  await page.evaluate(complain);
  try {
    await complaints.settle();
  } finally {
    await context.close();
  }
};

for (const [what, complain, ...words] of [
  ['a warning on the console', () => console.warn('a warning'), /a warning/],
  ['an exception', () => void setTimeout(() => { throw new Error('not caught'); }), /exception: .*not caught/],
  [
    'a breach of the policy',
    () => void (new Image().src = 'https://elsewhere.example/'),
    /policy: img-src/,
    /Content Security Policy/,
  ],
]) {
  test(`${what} is noticed, unless it is expected`, async ({ browser, home }) => {
    await expect(guard(browser, home, complain)).rejects.toThrow(words[0]);
    await guard(browser, home, complain, ...words);
  });
}

test('a complaint that is expected and does not come is noticed too', async ({ browser, home }) => {
  await expect(guard(browser, home, () => {}, /never said/)).rejects.toThrow(/never said/);
});

test('a browser that another test has used is as good as new', async ({ browser, home, serveStatic }) => {
  const site = await serveStatic('/', {});
  const contexts = new Contexts(browser);
  const wanted = { home, locale: 'en-US', viewport: { width: 800, height: 600 }, colorScheme: 'light', reducedMotion: 'reduce' };
  const leave = () => {
    localStorage.setItem('left', 'yes');
    sessionStorage.setItem('left', 'yes');
    document.cookie = 'left=yes';
    return new Promise((resolve) => (indexedDB.open('left').onsuccess = () => resolve()));
  };
  const left = async () => [
    document.cookie, localStorage.length, sessionStorage.length, (await indexedDB.databases()).length,
  ];
  const nothing = ['', 0, 0, 0];

  const first = await contexts.take(wanted);
  await first.page.evaluate(leave);
  await goToBlank(first.page, `${site.url}blank`);
  await first.page.evaluate(leave);
  await first.context.newPage();
  await first.page.setViewportSize({ width: 320, height: 240 });
  await first.page.emulateMedia({ colorScheme: 'dark' });
  await first.context.grantPermissions(['clipboard-read']);
  await first.context.route('**/config.json', (route) => route.fulfill({ body: 'of the first test' }));
  await first.page.route('**/app.webmanifest', (route) => route.fulfill({ body: 'of the first test' }));
  await first.context.setOffline(true);
  await contexts.giveBack(first);

  const { context, page } = await contexts.take(wanted);
  expect(context).toBe(first.context);
  expect(context.pages()).toEqual([page]);
  expect(await page.evaluate(left)).toEqual(nothing);
  const { files, ...found } = await page.evaluate(async () => ({
    dark: matchMedia('(prefers-color-scheme: dark)').matches,
    files: await Promise.all(['config.json', 'app.webmanifest'].map(async (name) => (await fetch(name)).text())),
    permission: (await navigator.permissions.query({ name: 'clipboard-read' })).state,
    width: innerWidth,
  }));
  expect(found).toEqual({ dark: false, permission: 'prompt', width: 800 });
  expect(files).not.toContain('of the first test');
  await goToBlank(page, `${site.url}blank`);
  expect(await page.evaluate(left)).toEqual(nothing);
  await context.close();
});
