// The page without a connection, and when a new build of it comes.

import { copyFile, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { chromium } from '@playwright/test';

import { anotherBuild, hashOf } from '../support/builds.js';
import { validOrder } from '../support/orders.js';
import { browser as chrome, pageFolder } from '../support/programs.js';
import { expect, test as base } from '../support/test.js';
import { Warehouse } from '../support/sandbox.js';

const test = base.extend({
  /** The page on a static host, kept by the browser. */
  site: async ({ context, contexts, complaints, form, page, serveStatic }, use) => {
    contexts.spend(context);
    complaints.allow(/net::ERR_/);
    const site = await serveStatic('/desk/', {});
    await form.open(site.url);
    await keptBuild(page, await hashOf(site.folder));
    await use(site);
  },

  other: async ({}, use) => {
    const other = await anotherBuild();
    await use(other);
    await other.remove();
  },
});

test.use({ contextOptions: { reducedMotion: 'reduce', serviceWorkers: 'allow' } });

/** Waits until the browser keeps this build whole, and answers with it. */
async function keptBuild(page, hash) {
  await page.evaluate(async (hash) => {
    const worker = (registration) => registration.active?.state === 'activated' && !registration.installing && !registration.waiting;
    for (;;) {
      const registration = await navigator.serviceWorker.ready;
      const names = await caches.keys();
      if (worker(registration) && names.some((name) => name.endsWith(` ${hash}`))) {
        return;
      }
      await new Promise((resolve) => requestIdleCallback(resolve));
    }
  }, hash);
}

const runningBuild = (page) => page.evaluate(() => /-([0-9a-f]{16})\./.exec(document.querySelector('script[data-js]').dataset.js)[1]);

test('without a connection the page starts, with all its screens and languages, and what was typed', async ({ form, page, site, text }) => {
  await form.field('receiver.name').fill('Ann Reyes');
  await expect(form.summary).toContainText(text.saved);
  site.isDown = true;
  await page.reload();
  await expect(form.field('receiver.name')).toHaveValue('Ann Reyes');
  await page.goto(`${site.url}#/orders`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(text.orders);
});

test('a host that does not answer is not waited for', async ({ form, page, site }) => {
  site.isSlow = true;
  await page.reload();
  await expect(form.title).toBeVisible();
});

test('a new build is there with the first reload, and without a connection after it', async ({ form, other, page, site }) => {
  site.folder = other.folder;
  await page.reload();
  await expect(form.title).toBeVisible();
  expect(await runningBuild(page)).toBe(other.hash);
  await keptBuild(page, other.hash);
  site.isDown = true;
  await page.reload();
  await expect(form.title).toBeVisible();
  expect(await runningBuild(page)).toBe(other.hash);
});

const SPOILT = [
  [
    'of which a file is missing',
    async ({ folder }) => rm(join(folder, (await readdir(folder)).find((name) => name.startsWith('thai-')))),
  ],
  [
    'whose page has not been uploaded yet',
    async ({ folder }) => copyFile(join(pageFolder(), 'index.html'), join(folder, 'index.html')),
  ],
];
for (const [what, spoil] of SPOILT) {
  test(`a new build ${what} leaves the one before it whole`, async ({ complaints, form, other, page, site }) => {
    complaints.allow(/status of 404/);
    const before = await hashOf(site.folder);
    await spoil(other);
    site.folder = other.folder;
    const outcome = await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      await registration.update();
      const worker = registration.installing;
      return new Promise((resolve) => {
        worker.onstatechange = () => ['activated', 'redundant'].includes(worker.state) && resolve(worker.state);
      });
    });
    expect(outcome).toBe('redundant');
    site.isDown = true;
    await page.reload();
    await expect(form.title).toBeVisible();
    expect(await runningBuild(page)).toBe(before);
  });
}

test('what goes to the API passes by what is kept', async ({ complaints, context, contexts, form, orderNumber, page, startSandbox }) => {
  contexts.spend(context);
  const sandbox = await startSandbox(['--page', pageFolder()]);
  const order = validOrder(orderNumber());
  await form.open(`${sandbox.url}/`, { draft: order });
  await keptBuild(page, await hashOf(pageFolder()));
  await form.send.click();
  await expect(form.title).toHaveText(/SBX-\d+/);
  expect(await new Warehouse(sandbox.url).bodies(order.package.order_number)).toEqual([order]);
  const kept = await page.evaluate(async () => {
    const requests = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()));
    return requests.flat().map(({ url }) => url);
  });
  expect(kept.filter((url) => url.includes('apicenter'))).toEqual([]);
});

test('the browser offers to install it', async ({ desk }) => {
  const profile = await mkdtemp(join(tmpdir(), 'order-desk-profile-'));
  // A window that keeps nothing offers nothing.
  const context = await chromium.launchPersistentContext(profile, chrome());
  try {
    const page = await context.newPage();
    await page.goto(`${desk}/`);
    await keptBuild(page, await hashOf(pageFolder()));
    const devtools = await context.newCDPSession(page);
    const { installabilityErrors } = await devtools.send('Page.getInstallabilityErrors');
    expect(installabilityErrors).toEqual([]);
  } finally {
    await context.close();
    await rm(profile, { recursive: true });
  }
});
