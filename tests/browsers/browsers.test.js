// The page in other engines than Chromium, where its whole suite runs: an order is sent, what is typed is kept, and a part
// that cannot be loaded is loaded later. Each test has a sandbox of its own.

import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';

import { literally } from '../e2e/support/fields.js';
import { validOrder } from '../e2e/support/orders.js';
import { pageFolder } from '../e2e/support/programs.js';
import { startSandbox, Warehouse } from '../e2e/support/sandbox.js';
import { en as text } from '../e2e/text/en.js';
import * as firefox from './support/firefox.js';
import { Page, typed } from './support/page.js';
import * as webkit from './support/webkit.js';

for (const engine of [firefox, webkit]) {
  describe(engine.name, () => {
    const passed = [];
    let browser;
    let page;

    before(async () => {
      browser = await engine.start();
      page = new Page(browser, text);
    });

    after(async () => {
      console.log(`${engine.name} ${browser?.version ?? 'did not start'}, passed: ${passed.join('; ') || 'nothing'}`);
      await browser?.stop();
    });

    /** A test on the page as a sandbox serves it from `folder`. */
    const check = (what, work, folder = pageFolder()) =>
      test(what, async () => {
        const sandbox = await startSandbox(['--page', folder]);
        try {
          await page.open(`${sandbox.url}/`);
          await work(new Warehouse(sandbox.url));
          passed.push(what);
        } finally {
          await sandbox.stop();
        }
      });

    // Nothing moves any more, so that no click goes astray.
    const rulesAreThere = () => page.says('complementary', new RegExp(literally(text.toFill(22))));

    check('an order is filled in and sent', async (warehouse) => {
      await rulesAreThere();
      const order = orderToType('SO-1');
      await page.fill(order);
      assert.deepEqual(await page.values(order), typed(order));
      await (await page.button(text.send)).click();
      await page.says('heading', /SBX-\d+/);
      assert.deepEqual(await warehouse.bodies('SO-1'), [order]);
      assert.deepEqual(await page.complaints(), []);
    });

    check('a reload keeps what is typed', async () => {
      await rulesAreThere();
      const order = orderToType('SO-2');
      await page.fill(order);
      await page.says('complementary', new RegExp(literally(text.saved)));
      await page.reload();
      assert.deepEqual(await page.values(order), typed(order));
      assert.deepEqual(await page.complaints(), []);
    });

    const { folder, putBack } = pageWithoutRules();
    after(() => rmSync(folder, { recursive: true }));

    check('a part that cannot be loaded at first is missed in words, and loaded later', async (warehouse) => {
      await page.says('alert', new RegExp(literally(text.chunkFailed)));
      const order = orderToType('SO-3');
      await page.fill(order);
      await (await page.button(text.send)).click();
      await page.button(text.sending);
      assert.deepEqual(await page.values(order), typed(order));
      assert.deepEqual(await warehouse.bodies('SO-3'), []);
      putBack();
      // The press has waited.
      await page.says('heading', /SBX-\d+/);
      assert.deepEqual(await warehouse.bodies('SO-3'), [order]);
    }, folder);
  });
}

/** An order as it is sent when it has been typed: what nobody has touched is not in it. */
function orderToType(number) {
  const { real_time_response: _, ...order } = validOrder(number);
  return order;
}

/** A copy of the page that lacks the part with the rules until it is put back. */
function pageWithoutRules() {
  const folder = mkdtempSync(join(tmpdir(), 'order-desk-page-'));
  cpSync(pageFolder(), folder, { recursive: true });
  const parts = readdirSync(folder).filter((name) => /^judging-[0-9a-f]+\.wasm$/.test(name));
  assert.equal(parts.length, 1, `the parts with the rules are ${parts}`);
  const [place] = parts.map((name) => join(folder, name));
  const aside = `${place}.aside`;
  renameSync(place, aside);
  return { folder, putBack: () => renameSync(aside, place) };
}
