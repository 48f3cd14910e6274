// `test` with what every test here needs. A test fails when the browser has anything to complain of that the test
// does not expect: an error or a warning on the console, an exception, a breach of the page's own policy.

import { test as base, expect } from '@playwright/test';

import { TEXT } from '../text/index.js';
import { Complaints } from './complaints.js';
import { Desk } from './desk.js';
import { pageFolder } from './programs.js';
import { startSandbox, Warehouse } from './sandbox.js';
import { serveFolder } from './site.js';

export { expect };

export const test = base.extend({
  /** The language that the test reads the page in: `en` or `zh`. The browser asks for the same. */
  lang: ['en', { option: true }],
  text: async ({ lang }, use) => use(TEXT[lang]),
  locale: async ({ lang }, use) => use(lang === 'zh' ? 'zh-CN' : 'en-US'),

  baseURL: async ({}, use) => use(`${process.env.ORDER_DESK_URL}/`),

  /** What the shared sandbox has stored. */
  warehouse: async ({}, use) => use(new Warehouse(process.env.ORDER_DESK_URL)),

  complaints: [
    async ({ context }, use) => {
      const complaints = new Complaints();
      await complaints.listenTo(context);
      await use(complaints);
      await complaints.settle(context);
    },
    { auto: true },
  ],

  /** The requests that carried an order, in any tab. */
  sent: async ({ context }, use) => {
    const sent = [];
    context.on('request', (request) => {
      if (request.method() === 'POST') {
        sent.push(request);
      }
    });
    await use(sent);
  },

  desk: async ({ page, text }, use) => use(new Desk(page, text)),

  /** Makes order numbers that no other test uses. */
  orderNumber: async ({}, use, { workerIndex }) =>
    use((fault) => {
      made += 1;
      return `${fault?.prefix ?? 'SO-'}${workerIndex}-${made}`;
    }),

  /** Has the page find these settings. An object is written as JSON. */
  configure: async ({ context }, use) =>
    use(async (config, status = 200) => {
      const body = typeof config === 'string' ? config : JSON.stringify(config);
      await context.route('**/config.json', (route) =>
        route.fulfill({ status, body, contentType: 'application/json' }),
      );
    }),

  /** Starts a sandbox of the test's own. */
  startSandbox: async ({}, use) => {
    const started = [];
    await use(async (flags) => {
      const sandbox = await startSandbox(flags);
      started.push(sandbox);
      return sandbox;
    });
    await Promise.all(started.map((sandbox) => sandbox.stop()));
  },

  /** Serves the built page as a plain static host does. */
  serveStatic: async ({}, use) => {
    const sites = [];
    await use(async (path, files) => {
      const site = await serveFolder({ folder: pageFolder(), path, files });
      sites.push(site);
      return site;
    });
    await Promise.all(sites.map((site) => site.stop()));
  },
});

let made = 0;
