// What is typed outlives a reload.

import { expect, test } from '../support/test.js';
import { expectAccessible } from '../support/axe.js';
import { goToBlank } from '../support/blank.js';
import { validOrder } from '../support/orders.js';
import { Desk } from '../support/desk.js';

for (const lang of ['en', 'zh']) {
  test.describe(`in ${lang}`, () => {
    test.use({ lang });

    test('a reload keeps every field, every item and the label', async ({ desk, page, text, orderNumber }) => {
      const order = validOrder(orderNumber());
      order.real_time_response = true;
      order.logistics_provider.label_url = 'https://example.com/1.pdf';
      order.items.push({ sku: 'BOX "XL"', currency: 'usd', unit_price: '1.5', qty: '' });
      await desk.open();
      await desk.fill(order);
      const pdf = Buffer.from(`%PDF-1.7\n${'0 '.repeat(2000)}`);
      await page.getByLabel(text.chooseFile).setInputFiles({ name: 'label.pdf', mimeType: 'application/pdf', buffer: pdf });
      await expect(desk.heldLabel()).toContainText('PDF');
      await desk.title.click();
      await expect(desk.summary).toContainText(text.saved);
      // A lower-case code was taken for the code when its field was left.
      order.items[2].currency = 'USD';
      order.logistics_provider.label_base64 = pdf.toString('base64');

      await page.reload();
      await desk.expectFilled(order);
      await expect(desk.heldLabel()).toContainText(text.labelHeld('PDF', 4));
    });
  });
}

test('a label of almost 3 MB is kept over a reload', async ({ desk, page, text }) => {
  await desk.open();
  const buffer = Buffer.alloc(2.9 * 1024 * 1024, '%PDF-');
  await page.getByLabel(text.chooseFile).setInputFiles({ name: 'label.pdf', mimeType: 'application/pdf', buffer });
  await expect(desk.heldLabel()).toContainText(text.labelHeld('PDF', 2970));
  await expect(desk.summary).toContainText(text.saved);
  await page.reload();
  await expect(desk.heldLabel()).toContainText(text.labelHeld('PDF', 2970));
});

test('a half-typed order is kept as it stands, with no key pressed after it', async ({ desk, page }) => {
  await desk.open();
  await desk.field('receiver.address').pressSequentially('20 1st');
  await page.reload();
  await expect(desk.field('receiver.address')).toHaveValue('20 1st');
});

test('starting over empties the form, and can be undone', async ({ desk, page, text, orderNumber }) => {
  const order = validOrder(orderNumber());
  await desk.open('./', { draft: order });
  await desk.button(text.startOver).click();
  await expect(desk.field('receiver.name')).toHaveValue('');
  await expect(desk.title).toBeFocused();
  await desk.button(text.undo).click();
  await desk.expectFilled(order);
  await page.reload();
  await desk.expectFilled(order);
});

test('a draft that cannot be read leaves a form that works', async ({ desk }) => {
  await desk.remember({ draft: '{"receiver":', label: '?', ledger: 'x', locale: 'xx' });
  await desk.open();
  await expect(desk.field('receiver.name')).toHaveValue('');
  await desk.field('receiver.name').fill('Ana');
  await expect(desk.field('receiver.name')).toHaveValue('Ana');
});

test('where the browser keeps nothing, the page says so, and sends when the person agrees', async ({
  desk, text, sent, warehouse, orderNumber, beforeLoad,
}) => {
  await beforeLoad(() => {
    // As in a frame of somebody else's page.
    for (const name of ['indexedDB', 'localStorage', 'sessionStorage']) {
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    }
  });
  const order = { ...validOrder(orderNumber()), real_time_response: true };
  await desk.open();
  await desk.fill(order);
  await expect(desk.summary).toContainText(text.notSaved);
  await desk.send.click();
  await expect(desk.panel(text.notSent)).toContainText(text.unrecorded);
  await desk.expectFilled(order);
  expect(sent).toEqual([]);
  await desk.button(text.sendAnyway).click();
  await expect(desk.title).toHaveText(/SBX-\d+/);
  expect(await warehouse.bodies(order.package.order_number)).toEqual([order]);
});

test.describe('a page that breaks', () => {
  /** What a browser's extension may do to a page: it wraps the form, and the page no longer finds it where it was. */
  const breakPage = async (desk, complaints) => {
    complaints.expect(/failed to insert node/);
    complaints.expect(/exception: .*unreachable/);
    await desk.page.locator('form').evaluate((form) => {
      const wrapper = document.createElement('div');
      form.replaceWith(wrapper);
      wrapper.append(form);
    });
    await desk.send.click();
    const notice = desk.page.getByRole('alert').filter({ hasText: desk.text.broken });
    await expect(notice).toBeVisible();
    return notice;
  };

  test('says so, and what was typed is there when it is loaded again', async ({ desk, page, complaints, orderNumber }) => {
    const order = validOrder(orderNumber());
    order.receiver.email = 'maria';
    await desk.open('./', { draft: order });
    await desk.field('receiver.city').fill('Makati');
    order.receiver.city = 'Makati';
    const notice = await breakPage(desk, complaints);
    await expect(desk.field('receiver.city')).toHaveValue('Makati');
    await expectAccessible(page, 'the broken page');
    await notice.getByRole('link').first().click();
    await expect(notice).toBeHidden();
    await desk.expectFilled(order);
  });

  test('says so though the browser has its code from another place', async ({ desk, complaints, serveStatic }) => {
    // Browsers compile the same bytes once, and name them in errors as they came first.
    for (const path of ['/staging/', '/shop/']) {
      const site = await serveStatic(path, {});
      await desk.open(site.url);
    }
    await expect(await breakPage(desk, complaints)).toBeVisible();
  });

  test('says so where the person is looking', async ({ desk, complaints }) => {
    await desk.open();
    await desk.field('items.0.sku').click();
    await expect(await breakPage(desk, complaints)).toBeInViewport();
  });
});

test('pages in different folders of one host do not see each other’s orders', async ({ desk, page, serveStatic }) => {
  const site = await serveStatic('/shops/one/', {});
  await desk.open(site.url);
  await desk.field('receiver.name').fill('Ana Reyes');
  await page.route('**/shops/two/**', async (route) =>
    route.fulfill({ response: await route.fetch({ url: route.request().url().replace('/two/', '/one/') }) }),
  );
  await desk.open(site.url.replace('/one/', '/two/'));
  await expect(desk.field('receiver.name')).toHaveValue('');
  await desk.open(site.url);
  await expect(desk.field('receiver.name')).toHaveValue('Ana Reyes');
});

test('what a deployment sets as defaults is where a new order begins', async ({ desk, text, configure }) => {
  await configure({
    defaults: {
      centre_code: 'CKMX',
      sender: { name: 'Manila Warehouse', city: 'Manila', post_code: '1000', country_code: 'PH' },
      items: [{ currency: 'PHP' }],
    },
  });
  await desk.open();
  await expect(desk.field('centre_code')).toHaveValue('CKMX');
  await expect(desk.field('items.0.currency')).toHaveValue('PHP');
  // The sender is one line until it is to be changed.
  await expect(desk.section('sender')).toContainText('Manila Warehouse, Manila, 1000, PH');
  await expect(desk.section('sender').getByRole('textbox')).toHaveCount(0);
  await desk.section('sender').getByRole('button').click();
  await expect(desk.field('sender.name')).toHaveValue('Manila Warehouse');
  await desk.field('receiver.name').fill('Ana');
  await desk.button(text.startOver).click();
  await expect(desk.field('centre_code')).toHaveValue('CKMX');
  await expect(desk.field('receiver.name')).toHaveValue('');
});

test('each tab has a draft of its own, and finds the others', async ({ desk, context, text, orderNumber }) => {
  const orders = [validOrder(orderNumber()), validOrder(orderNumber())];
  const names = orders.map((order) => `${order.package.order_number} · ${order.receiver.name}`);
  const first = new Desk(await context.newPage(), text, desk.address);
  await first.open();
  await first.fill(orders[0]);
  await expect(first.summary).toContainText(text.saved);

  // A new tab starts empty, and says what is open elsewhere.
  await desk.open();
  const drafts = desk.page.getByRole('navigation', { name: text.drafts });
  await expect(drafts).toContainText(text.otherDrafts(1));
  await expect(drafts).toContainText(text.draftElsewhere(names[0]));
  await expect(drafts.getByRole('button')).toHaveCount(0);
  await expect(desk.field('receiver.name')).toHaveValue('');
  await desk.fill(orders[1]);
  await expect(desk.summary).toContainText(text.saved);
  for (const [index, each] of [first, desk].entries()) {
    await each.page.reload();
    await each.expectFilled(orders[index]);
  }

  // What a tab that is closed leaves can be gone on with, and what stood here is put aside.
  await first.page.close();
  await desk.page.reload();
  await drafts.getByRole('button', { name: names[0] }).click();
  await desk.expectFilled(orders[0]);
  await desk.page.reload();
  await desk.expectFilled(orders[0]);
  await expect(drafts.getByRole('button', { name: names[1] })).toBeVisible();
  await desk.send.click();
  await expect(desk.title).toHaveText(/SBX-\d+/);
  expect((await desk.storage()).drafts.map((draft) => draft.order_number)).toEqual([orders[1].package.order_number]);
});

test('the only tab goes on with what was worked on last', async ({ desk, page, text, orderNumber }) => {
  const order = validOrder(orderNumber());
  await desk.open();
  await desk.fill(order);
  await expect(desk.summary).toContainText(text.saved);
  await goToBlank(page, `${desk.address}blank`);
  // A tab of a browser that has been started anew knows nothing of the one before.
  await page.evaluate(() => sessionStorage.clear());
  await desk.open();
  await desk.expectFilled(order);
});

test('what starting over took away comes back after a reload', async ({ desk, page, text, orderNumber }) => {
  const order = validOrder(orderNumber());
  await desk.open('./', { draft: order });
  await desk.button(text.startOver).click();
  await expect(desk.field('receiver.name')).toHaveValue('');
  await expect(desk.summary).toContainText(text.saved);
  await page.reload();
  await expect(desk.field('receiver.name')).toHaveValue('');
  await desk.button(text.undo).click();
  await desk.expectFilled(order);
});

test('a warning that was accepted is accepted after a reload', async ({ desk, page, text, orderNumber }) => {
  const order = validOrder(orderNumber());
  order.items[0].unit_price = 0;
  await desk.open('./', { draft: order });
  await desk.button(text.keep).click();
  await expect(desk.summary).toContainText(text.ready);
  await expect(desk.summary).toContainText(text.saved);
  await page.reload();
  await expect(desk.summary).toContainText(text.ready);
});

test('what an earlier version of the page has kept is taken over once', async ({ desk, page, text, orderNumber }) => {
  const [sent, typed] = [orderNumber(), validOrder(orderNumber())];
  const entry = { client_code: 'CK2023', order_number: sent, at: 1_700_000_000_000, fate: 'unknown', warehouse_number: '' };
  await desk.remember({ draft: JSON.stringify(typed), ledger: JSON.stringify([entry]), locale: 'en' });
  await desk.open();
  await desk.expectFilled(typed);
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  await desk.field('package.order_number').fill(sent);
  await desk.send.click();
  await expect(desk.panel(text.again)).toContainText(text.againUnknown(sent));
});

test('a browser that has no room left says so, and loses nothing that was kept', async ({ desk, page, text, orderNumber }) => {
  const order = validOrder(orderNumber());
  await desk.open('./', { draft: order });
  await page.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await desk.field('receiver.city').fill('Makati');
  await expect(desk.summary).toContainText(text.storageFull);
  await page.reload();
  await desk.expectFilled(order);
});

test('a newer version of the page in another tab is said, and takes nothing away', async ({ desk, page, text, orderNumber }) => {
  const order = validOrder(orderNumber());
  await desk.open('./', { draft: order });
  // What a newer version does as it starts.
  await page.evaluate(() => {
    const folder = location.pathname.slice(0, location.pathname.lastIndexOf('/'));
    return new Promise((resolve, reject) =>
      Object.assign(indexedDB.open(`order-desk${folder}`, 1000), { onsuccess: resolve, onblocked: reject }),
    );
  });
  await expect(page.getByRole('alert').filter({ hasText: text.outdated })).toBeVisible();
  await desk.field('receiver.city').fill('Makati');
  await expect(desk.summary).toContainText(text.outdated);
});
