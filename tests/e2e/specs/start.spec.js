// What keeps the page from starting, and what it says then: what to do, in both languages, and no blank page.

import { pathToFileURL } from 'node:url';
import { join } from 'node:path';

import { expect, test } from '../support/test.js';
import { POLICY } from '../support/policy.js';
import { pageFolder } from '../support/programs.js';
import { TEXT } from '../text/index.js';

const LANGUAGES = Object.values(TEXT);

/** The notice of a page that could not start: what to do, and the reason for whoever is asked for help. */
async function expectNotice(page, reason, advice = 'bootAdvice') {
  const notice = page.getByRole('alert');
  await expect(notice).toBeVisible();
  await expect(notice).toBeInViewport({ ratio: 1 });
  for (const text of LANGUAGES) {
    await expect(notice.getByText(text[advice])).toBeVisible();
  }
  await expect(notice.getByRole('code')).toHaveText(reason);
  await expect(page.getByText(LANGUAGES[0].notStarted)).toHaveCount(0);
}

/** What stands in the page itself, for when none of its scripts runs. It shows when some seconds have passed. */
async function expectOwnWords(page, complaints) {
  complaints.allow(/preloaded using link preload but not used/);
  for (const text of LANGUAGES) {
    await expect(page.getByText(text.notStarted)).toBeVisible();
    await expect(page.getByText(text.notStarted)).toBeInViewport({ ratio: 1 });
  }
}

for (const { what, files, reason } of [
  { what: 'the main script', files: '**/order-desk-*.js', reason: /Failed to fetch dynamically imported module/ },
  { what: 'the wasm', files: '**/order-desk-*.wasm', reason: /Failed to fetch/ },
]) {
  test(`${what} cannot be fetched: the page says so, and starts when it is loaded again`, async ({ form, page, text, complaints }) => {
    complaints.expect(/Failed to load resource/);
    complaints.expect(/Failed to fetch/);
    await page.route(files, (route) => route.abort());
    await page.goto('./');
    await expectNotice(page, reason);

    await page.unroute(files);
    await page.getByRole('alert').getByRole('link', { name: text.bootLink }).click();
    await expect(form.title).toHaveText(text.newOrder);
    await expect(page.getByRole('alert')).toHaveCount(0);
  });
}

test('a host without the wasm: its answer is the reason', async ({ page, serveStatic, complaints }) => {
  complaints.expect(/Failed to load resource/);
  complaints.expect(/failed to fetch Wasm: 404/);
  const site = await serveStatic('/', {});
  await page.route('**/*.wasm', (route) => route.fulfill({ status: 404, body: 'not found' }));
  await page.goto(site.url);
  await expectNotice(page, /404/);
});

/** The page as a host serves it whose own policy this is. */
async function servedUnder(page, policy) {
  await page.route('./', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), 'content-security-policy': policy } });
  });
}

test('under a policy of the host that forbids styles within the page, it takes them from a file', async ({ form, page, text, complaints }) => {
  complaints.expect(/policy: style-src-elem forbids inline/);
  complaints.expect(/Content Security Policy/);
  await servedUnder(page, POLICY);
  await page.goto('./');
  await expect(form.title).toHaveText(text.newOrder);
  await expect(page.getByRole('banner')).toHaveCSS('display', 'flex');
});

test('a policy of the host that forbids wasm is named, and not taken for a broken connection', async ({ page, complaints }) => {
  complaints.expect(/WebAssembly/);
  complaints.expect(/policy: script-src forbids wasm-eval/);
  const strict = POLICY.replace(" 'wasm-unsafe-eval'", '').replace("style-src 'self'", "style-src 'self' 'unsafe-inline'");
  await servedUnder(page, strict);
  await page.goto('./');
  await expectNotice(page, /Content Security Policy/, 'bootWasm');
  await expect(page.getByText(TEXT.en.bootAdvice)).toBeHidden();
});

test('a browser without WebAssembly is told so', async ({ page, complaints, beforeLoad }) => {
  complaints.expect(/WebAssembly/);
  await beforeLoad(() => delete window.WebAssembly);
  await page.goto('./');
  await expectNotice(page, /WebAssembly is not defined/, 'bootWasm');
});

for (const [screen, viewport] of [['laptop', { width: 1366, height: 768 }], ['phone', { width: 390, height: 664 }]]) {
  test.describe(`on a ${screen}`, () => {
    test.use({ viewport });

    test('a script that starts the page and cannot be fetched leaves words, not grey fields alone', async ({ page, complaints }) => {
      complaints.expect(/Failed to load resource/);
      await page.route('**/boot-*.js', (route) => route.abort());
      await page.goto('./');
      await expectOwnWords(page, complaints);
    });
  });
}

test('opened as a file, the page says that it needs a web server', async ({ context, contexts, page, complaints }) => {
  contexts.spend(context);
  complaints.expect(/from origin 'null' has been blocked/);
  complaints.expect(/Failed to load resource/);
  await page.goto(pathToFileURL(join(pageFolder(), 'index.html')).href);
  await expectOwnWords(page, complaints);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the page says what it needs', async ({ page, complaints }) => {
    complaints.allow(/preloaded using link preload but not used/);
    await page.goto('./');
    const lines = page.locator('noscript p');
    for (const text of LANGUAGES) {
      await expect(lines.filter({ hasText: text.noScript })).toHaveCount(1);
    }
    await expect(lines).toHaveText([/JavaScript/, /JavaScript/, /JavaScript/, /JavaScript/]);
    await expect(lines.first()).toBeInViewport({ ratio: 1 });
    await expect(lines.last()).toBeInViewport({ ratio: 1 });
  });
});
