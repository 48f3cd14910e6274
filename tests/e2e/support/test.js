// `test` with what every test here needs. A test fails when the browser has anything to complain of that the test
// does not expect: an error or a warning on the console, an exception, a breach of the page's own policy.

import { test as base, expect } from '@playwright/test';

import { TEXT } from '../text/index.js';
import { holdAnswers } from './answers.js';
import { Complaints } from './complaints.js';
import { Contexts } from './contexts.js';
import { OrderForm } from './order-form.js';
import { pageFolder } from './programs.js';
import { startSandbox, Warehouse } from './sandbox.js';
import { Settings } from './settings.js';
import { holdClosedPort, serveFolder } from './site.js';

export { expect };

export const test = base.extend({
  /** The language that the test reads the page in: `en` or `zh`. The browser asks for the same. */
  lang: ['en', { option: true }],
  text: async ({ lang }, use) => use(TEXT[lang]),
  locale: async ({ lang }, use) => use(lang === 'zh' ? 'zh-CN' : 'en-US'),

  /** Which build of the page is under test: `split`, or in one piece, `unsplit`. */
  build: ['split', { option: true }],

  /** Where the shared sandbox serves it. */
  desk: async ({ build }, use) => use(build === 'split' ? process.env.ORDER_DESK_URL : process.env.WHOLE_ORDER_DESK_URL),

  baseURL: async ({ desk }, use) => use(`${desk}/`),

  contexts: [
    async ({ browser }, use) => {
      const contexts = new Contexts(browser);
      await use(contexts);
      await contexts.close();
    },
    { scope: 'worker' },
  ],

  /** The address beside the page under test at which the browser waits between two tests. There is no file of that name. */
  home: async ({ baseURL }, use) => use(`${baseURL}blank`),

  context: async (
    { contexts, home, baseURL, viewport, colorScheme, locale, timezoneId, hasTouch, isMobile, javaScriptEnabled, contextOptions },
    use,
    testInfo,
  ) => {
    const taken = await contexts.take({
      ...contextOptions, home, baseURL, viewport, colorScheme, locale, timezoneId, hasTouch, isMobile, javaScriptEnabled,
    });
    await use(taken.context);
    if (testInfo.status !== testInfo.expectedStatus) {
      await attachScreenshots(taken.context, testInfo);
    }
    await contexts.giveBack(taken);
  },

  page: async ({ context }, use) => use(context.pages()[0]),

  complaints: [
    async ({ context }, use) => {
      const complaints = new Complaints(context);
      await use(complaints);
      await complaints.settle();
    },
    { auto: true },
  ],

  /** The requests that carried an order, in any tab. */
  sent: async ({ context }, use) => {
    const sent = [];
    const listen = (request) => {
      if (request.method() === 'POST') {
        sent.push(request);
      }
    };
    context.on('request', listen);
    await use(sent);
    context.off('request', listen);
  },

  form: async ({ page, text, baseURL }, use) => use(new OrderForm(page, text, baseURL)),

  /** Makes order numbers that no other test uses. */
  orderNumber: async ({}, use, { workerIndex }) =>
    use((fault) => {
      made += 1;
      return `${fault?.prefix ?? 'SO-'}${workerIndex}-${made}`;
    }),

  /** What the shared sandbox has stored. */
  warehouse: async ({ desk }, use) => use(new Warehouse(desk)),

  /** Has orders arrive and their answers wait until the test lets them go: see `holdAnswers`. */
  holdAnswers: async ({ context }, use) => use(() => holdAnswers(context)),

  /** Has the page find these settings. An object is written as JSON; `null` brings back the page's own. */
  configure: async ({ page }, use) => {
    const settings = await Settings.of(page);
    await use(async (config, status = 200) => {
      if (config === null) {
        await settings.restore();
      } else {
        await settings.put(typeof config === 'string' ? config : JSON.stringify(config), status);
      }
    });
    await settings.detach();
  },

  /** The page's clock, which the test can put forward: `clock.fastForward(…)`. */
  clock: async ({ context, contexts, page }, use) => {
    contexts.spend(context);
    await page.clock.install();
    await use(page.clock);
  },

  /** Runs a function in every page of this test, before the page's own scripts. */
  beforeLoad: async ({ page }, use) => {
    const scripts = [];
    await use(async (script) => scripts.push(await page.addInitScript(script)));
    await Promise.all(scripts.map((script) => script.dispose()));
  },

  /** Starts a sandbox of the test's own. */
  startSandbox: async ({ context }, use, testInfo) => {
    const started = [];
    await use(async (flags) => {
      const sandbox = await startSandbox(flags);
      started.push(sandbox);
      return sandbox;
    });
    await leavePages(context, testInfo);
    await Promise.all(started.map((sandbox) => sandbox.stop()));
  },

  /** An origin that no server answers at. */
  closedOrigin: async ({}, use) => {
    const { origin, stop } = await holdClosedPort();
    await use(origin);
    await stop();
  },

  /** Serves the built page as a plain static host does. */
  serveStatic: async ({ context }, use, testInfo) => {
    const sites = [];
    await use(async (path, files) => {
      const site = await serveFolder({ folder: pageFolder(), path, files });
      sites.push(site);
      return site;
    });
    await leavePages(context, testInfo);
    await Promise.all(sites.map((site) => site.stop()));
  },
});

let made = 0;

/** Leaves the pages of a server that is about to stop: what they still fetch would fail. A test that failed leaves them to be seen. */
async function leavePages(context, testInfo) {
  if (testInfo.status === testInfo.expectedStatus) {
    await Promise.all(context.pages().map((page) => page.goto('about:blank')));
  }
}

/** What the tabs of a test show, for whoever looks into why it failed. */
async function attachScreenshots(context, testInfo) {
  for (const [index, page] of context.pages().entries()) {
    await testInfo.attach(`tab ${index + 1}`, { body: await page.screenshot(), contentType: 'image/png' });
  }
}
