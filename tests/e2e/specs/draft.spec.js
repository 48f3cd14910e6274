// What is typed outlives a reload.

import { expect, test } from '../support/test.js';
import { expectAccessible } from '../support/axe.js';
import { hold } from '../support/answers.js';
import { goToBlank } from '../support/blank.js';
import { occupyDrafts } from '../support/drafts.js';
import { validOrder } from '../support/orders.js';
import { OrderForm } from '../support/order-form.js';

for (const lang of ['en', 'zh']) {
  test.describe(`in ${lang}`, () => {
    test.use({ lang });

    test('a reload keeps every field, every item and the label', async ({ form, page, text, orderNumber }) => {
      const order = validOrder(orderNumber());
      order.real_time_response = true;
      order.logistics_provider.label_url = 'https://example.com/1.pdf';
      order.items.push({ sku: 'BOX "XL"', currency: 'usd', unit_price: '1.5', qty: '' });
      await form.open();
      await form.fill(order);
      const pdf = Buffer.from(`%PDF-1.7\n${'0 '.repeat(2000)}`);
      await page.getByLabel(text.chooseFile).setInputFiles({ name: 'label.pdf', mimeType: 'application/pdf', buffer: pdf });
      await expect(form.heldLabel()).toContainText('PDF');
      await form.title.click();
      await expect(form.summary).toContainText(text.saved);
      // A lower-case code was taken for the code when its field was left.
      order.items[2].currency = 'USD';
      order.logistics_provider.label_base64 = pdf.toString('base64');

      await page.reload();
      await form.expectFilled(order);
      await expect(form.heldLabel()).toContainText(text.labelHeld('PDF', 4));
    });
  });
}

test('what was typed last counts, though the browser has painted nothing since', async ({ form, page, orderNumber, beforeLoad, sent }) => {
  await beforeLoad(() => {
    window.requestAnimationFrame = () => 0;
  });
  const order = validOrder(orderNumber());
  await form.open('./', { draft: order });
  const city = form.field('receiver.city');
  await city.focus();
  await page.keyboard.press('End');
  await page.keyboard.press('x');
  await page.reload();
  await expect(city).toHaveValue(`${order.receiver.city}x`);

  await city.focus();
  await page.keyboard.press('End');
  await page.keyboard.press('y');
  await page.keyboard.press('Control+Enter');
  await expect(form.title).toHaveText(/SBX-\d+/);
  const [request] = sent;
  expect(request.postDataJSON().receiver.city).toBe(`${order.receiver.city}xy`);
});

test('a label of almost 3 MB is kept over a reload', async ({ form, page, text }) => {
  await form.open();
  const buffer = Buffer.alloc(2.9 * 1024 * 1024, '%PDF-');
  await page.getByLabel(text.chooseFile).setInputFiles({ name: 'label.pdf', mimeType: 'application/pdf', buffer });
  await expect(form.heldLabel()).toContainText(text.labelHeld('PDF', 2970));
  await expect(form.summary).toContainText(text.saved);
  await page.reload();
  await expect(form.heldLabel()).toContainText(text.labelHeld('PDF', 2970));
});

test('a half-typed order is kept as it stands, with no key pressed after it', { tag: '@unsplit' }, async ({ form, page }) => {
  await form.open();
  await form.field('receiver.address').pressSequentially('20 1st');
  await page.reload();
  await expect(form.field('receiver.address')).toHaveValue('20 1st');
});

test('what was typed last is there after a reload, though what keeps it was busy', async ({ form, page, text }) => {
  await form.open();
  const street = form.field('receiver.address');
  await street.fill('20');
  await expect(form.summary).toContainText(text.saved);
  const other = await occupyDrafts(page);
  await street.pressSequentially(' 1st');
  await page.reload();
  await other.close();
  await expect(street).toHaveValue('20 1st');
  await page.reload();
  await expect(street).toHaveValue('20 1st');
});

test('what is typed is not said to be saved before it is, though the browser has painted nothing since', async ({ form, page, text, beforeLoad }) => {
  await beforeLoad(() => {
    window.requestAnimationFrame = () => 0;
  });
  await form.open();
  const street = form.field('receiver.address');
  await street.fill('20');
  await expect(form.summary).toContainText(text.saved);
  const other = await occupyDrafts(page);
  await street.fill('20 1st Avenue');
  await expect(form.summary).not.toContainText(text.saved);
  await other.close();
  await expect(form.summary).toContainText(text.saved);
  expect((await form.storage()).drafts.map(({ order }) => JSON.parse(order).receiver.address)).toEqual(['20 1st Avenue']);
});

test('starting over empties the form, and can be undone', async ({ form, page, text, orderNumber }) => {
  const order = validOrder(orderNumber());
  await form.open('./', { draft: order });
  await form.button(text.startOver).click();
  await expect(form.field('receiver.name')).toHaveValue('');
  await expect(form.title).toBeFocused();
  await form.button(text.undo).click();
  await form.expectFilled(order);
  await page.reload();
  await form.expectFilled(order);
});

test('a draft that cannot be read leaves a form that works', async ({ form }) => {
  await form.remember({ draft: '{"receiver":', label: '?', ledger: 'x', locale: 'xx' });
  await form.open();
  await expect(form.field('receiver.name')).toHaveValue('');
  await form.field('receiver.name').fill('Ana');
  await expect(form.field('receiver.name')).toHaveValue('Ana');
});

test('where the browser keeps nothing, the page says so, and sends when the person agrees', async ({
  form, text, sent, warehouse, orderNumber, beforeLoad,
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
  await form.open();
  await form.fill(order);
  await expect(form.summary).toContainText(text.notSaved);
  await form.send.click();
  await expect(form.panel(text.notSent)).toContainText(text.unrecorded);
  await form.expectFilled(order);
  expect(sent).toEqual([]);
  await form.button(text.sendAnyway).click();
  await expect(form.title).toHaveText(/SBX-\d+/);
  expect(await warehouse.bodies(order.package.order_number)).toEqual([order]);
});

test.describe('a page that breaks', () => {
  /** What a browser's extension may do to a page: it wraps the form, and the page no longer finds it where it was. */
  const breakPage = async (form, complaints) => {
    complaints.expect(/failed to insert node/);
    complaints.expect(/exception: .*unreachable/);
    await form.page.locator('#form').evaluate((form) => {
      const wrapper = document.createElement('div');
      form.replaceWith(wrapper);
      wrapper.append(form);
    });
    await form.send.click();
    const notice = form.page.getByRole('alert').filter({ hasText: form.text.broken });
    await expect(notice).toBeVisible();
    return notice;
  };

  test('says so, and what was typed is there when it is loaded again', async ({ form, page, complaints, orderNumber }) => {
    const order = validOrder(orderNumber());
    order.receiver.email = 'maria';
    await form.open('./', { draft: order });
    await form.field('receiver.city').fill('Makati');
    order.receiver.city = 'Makati';
    const notice = await breakPage(form, complaints);
    await expect(form.field('receiver.city')).toHaveValue('Makati');
    await expectAccessible(page, 'the broken page');
    await notice.getByRole('link').first().click();
    await expect(notice).toBeHidden();
    await form.expectFilled(order);
  });

  test('says so though the browser has its code from another place', async ({ form, complaints, serveStatic }) => {
    // Browsers compile the same bytes once, and name them in errors as they came first.
    for (const path of ['/staging/', '/shop/']) {
      const site = await serveStatic(path, {});
      await form.open(site.url);
    }
    await expect(await breakPage(form, complaints)).toBeVisible();
  });

  test('says so where the person is looking', async ({ form, complaints }) => {
    await form.open();
    await form.field('items.0.sku').click();
    await expect(await breakPage(form, complaints)).toBeInViewport();
  });
});

test('pages in different folders of one host do not see each other’s orders', async ({ form, page, serveStatic }) => {
  const site = await serveStatic('/shops/one/', {});
  await form.open(site.url);
  await form.field('receiver.name').fill('Ana Reyes');
  await page.route('**/shops/two/**', async (route) =>
    route.fulfill({ response: await route.fetch({ url: route.request().url().replace('/two/', '/one/') }) }),
  );
  await form.open(site.url.replace('/one/', '/two/'));
  await expect(form.field('receiver.name')).toHaveValue('');
  await form.open(site.url);
  await expect(form.field('receiver.name')).toHaveValue('Ana Reyes');
});

test('what a deployment sets as defaults is where a new order begins', async ({ form, text, configure }) => {
  await configure({
    defaults: {
      centre_code: 'CKMX',
      sender: { name: 'Manila Warehouse', city: 'Manila', post_code: '1000', country_code: 'PH' },
      items: [{ currency: 'PHP' }],
    },
  });
  await form.open();
  await expect(form.field('centre_code')).toHaveValue('CKMX');
  await expect(form.field('items.0.currency')).toHaveValue('PHP');
  // The sender is one line until it is to be changed.
  await expect(form.section('sender')).toContainText('Manila Warehouse, Manila, 1000, PH');
  await expect(form.section('sender').getByRole('textbox')).toHaveCount(0);
  await form.section('sender').getByRole('button').click();
  await expect(form.field('sender.name')).toHaveValue('Manila Warehouse');
  await form.field('receiver.name').fill('Ana');
  await form.button(text.startOver).click();
  await expect(form.field('centre_code')).toHaveValue('CKMX');
  await expect(form.field('receiver.name')).toHaveValue('');
});

test('each tab has a draft of its own, and finds the others', async ({ form, context, text, orderNumber }) => {
  const orders = [validOrder(orderNumber()), validOrder(orderNumber())];
  const names = orders.map((order) => `${order.package.order_number} · ${order.receiver.name}`);
  const first = new OrderForm(await context.newPage(), text, form.address);
  await first.open();
  await first.fill(orders[0]);
  await expect(first.summary).toContainText(text.saved);

  // A new tab starts empty, and says what is open elsewhere.
  await form.open();
  const drafts = await form.otherDrafts();
  await expect(drafts).toContainText(text.otherDrafts(1));
  await expect(drafts).toContainText(text.draftElsewhere(names[0]));
  await expect(drafts.getByRole('button')).toHaveCount(0);
  await expect(form.field('receiver.name')).toHaveValue('');
  await form.fill(orders[1]);
  await expect(form.summary).toContainText(text.saved);
  for (const [index, each] of [first, form].entries()) {
    await each.page.reload();
    await each.expectFilled(orders[index]);
  }

  // What a tab that is closed leaves can be gone on with, and what stood here is put aside.
  await first.page.close();
  await form.page.reload();
  await (await form.otherDrafts()).getByRole('button', { name: names[0], exact: true }).click();
  await form.expectFilled(orders[0]);
  await form.page.reload();
  await form.expectFilled(orders[0]);
  await expect((await form.otherDrafts()).getByRole('button', { name: names[1], exact: true })).toBeVisible();
  await form.send.click();
  await expect(form.title).toHaveText(/SBX-\d+/);
  const numbers = (await form.storage()).drafts.map((draft) => draft.order_number);
  // And what the next order begins with.
  expect(numbers.toSorted()).toEqual(['', orders[1].package.order_number]);
});

/** Leaves a draft in a tab of its own, which is closed; what it is called. */
async function leaveDraft({ context, text, form }, order) {
  const other = new OrderForm(await context.newPage(), text, form.address);
  await other.open();
  await other.fill(order);
  await expect(other.summary).toContainText(text.saved);
  await other.page.close();
  return `${order.package.order_number} · ${order.receiver.name}`;
}

test('a draft that is not wanted is discarded, and comes back', async ({ form, context, text, orderNumber }) => {
  const order = validOrder(orderNumber());
  // This tab has a draft of its own by then.
  await form.open('./', { draft: validOrder(orderNumber()) });
  const name = await leaveDraft({ context, text, form }, order);
  const drafts = await form.otherDrafts();
  await drafts.getByRole('button', { name: text.discardDraft(name) }).click();
  await expect(drafts).toContainText(text.draftDiscarded(name));
  await expect(drafts.getByRole('button', { name, exact: true })).toHaveCount(0);
  expect((await form.storage()).drafts).toHaveLength(1);
  const undo = drafts.getByRole('button', { name: text.undo });
  await expect(undo).toBeFocused();
  await undo.press('Enter');
  await drafts.getByRole('button', { name, exact: true }).click();
  await form.expectFilled(order);
});

test('a tab hears of what another does while both are looked at', async ({ form, context, text, orderNumber }) => {
  const order = validOrder(orderNumber());
  await form.open();
  const other = new OrderForm(await context.newPage(), text, form.address);
  await other.open();
  await other.fill(order);
  const name = `${order.package.order_number} · ${order.receiver.name}`;
  await expect(await form.otherDrafts()).toContainText(text.draftElsewhere(name));
  // One with nothing in it but what may come back is none that anybody looks for.
  await other.button(text.startOver).click();
  await expect(form.page.getByRole('navigation', { name: text.drafts })).toHaveCount(0);
  await other.button(text.undo).click();
  await other.send.click();
  await expect(other.title).toHaveText(/SBX-\d+/);
  await expect(form.page.getByRole('region', { name: text.recent })).toContainText(order.package.order_number);
  await other.page.close();
});

test('a database that the browser closes is opened again, and everything is written anew', async ({ form, page, text, orderNumber }) => {
  const order = validOrder(orderNumber());
  order.logistics_provider.label_base64 = Buffer.from(`%PDF-1.7\n${'0 '.repeat(2000)}`).toString('base64');
  await form.open('./', { draft: order });
  const session = await page.context().newCDPSession(page);
  const { origin } = new URL(page.url());
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
  await form.field('receiver.city').fill('Makati');
  order.receiver.city = 'Makati';
  await expect.poll(async () => (await form.storage()).draft_labels?.length).toBe(1);
  await expect(form.summary).toContainText(text.saved);
  await page.reload();
  await form.expectFilled(order);
});

for (const [width, height] of [[1366, 768], [390, 844], [320, 640]]) {
  test.describe(`at a width of ${width}`, () => {
    test.use({ viewport: { width, height } });

    test('the form does not move when the other drafts are listed', async ({ form, page, context, text, orderNumber }) => {
      await form.open('./', { draft: validOrder(orderNumber()) });
      await leaveDraft({ context, text, form }, validOrder(orderNumber()));
      await page.addInitScript(() => {
        window.shifts = [];
        new PerformanceObserver((list) => {
          const moved = list.getEntries().flatMap(({ sources }) => sources.map(({ node }) => node));
          window.shifts.push(...moved.filter((node) => node?.closest?.('form')).map((node) => node.outerHTML.slice(0, 80)));
        }).observe({ type: 'layout-shift', buffered: true });
      });
      await page.reload();
      await expect(page.getByRole('navigation', { name: text.drafts })).toBeVisible();
      expect(await page.evaluate(() => window.shifts)).toEqual([]);
    });
  });
}

test('an answer that the browser cannot write down is said, and not lost while the page is open', async ({
  form, page, text, holdAnswers, orderNumber,
}) => {
  await form.open();
  await form.fill(validOrder(orderNumber()));
  const answer = await holdAnswers();
  await form.send.click();
  await answer.arrived;
  await page.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  answer.release();
  await expect(form.title).toHaveText(/SBX-\d+/);
  await expect(page.getByRole('alert').filter({ hasText: text.answerNotKept })).toBeVisible();
});

test.describe('on plain http, where the browser has no locks', () => {
  const withoutLocks = () => Object.defineProperty(Navigator.prototype, 'locks', { value: undefined });

  test('tabs have a draft each, and none takes another’s', async ({ form, page, context, text, orderNumber, beforeLoad }) => {
    await beforeLoad(withoutLocks);
    const orders = [validOrder(orderNumber()), validOrder(orderNumber())];
    await form.open();
    await form.fill(orders[0]);
    await expect(form.summary).toContainText(text.saved);
    // A tab that is duplicated begins with all that the first one keeps for itself.
    const kept = await page.evaluate(() => ({ ...sessionStorage }));
    const other = new OrderForm(await context.newPage(), text, form.address);
    await other.page.addInitScript(withoutLocks);
    await goToBlank(other.page, `${form.address}blank`);
    await other.page.evaluate((kept) => Object.assign(sessionStorage, kept), kept);
    await other.open();
    await expect(other.field('receiver.name')).toHaveValue('');
    const name = `${orders[0].package.order_number} · ${orders[0].receiver.name}`;
    await expect(await other.otherDrafts()).toContainText(text.draftElsewhere(name));
    await other.fill(orders[1]);
    await expect(other.summary).toContainText(text.saved);
    await other.page.reload();
    await other.expectFilled(orders[1]);
    await page.reload();
    await form.expectFilled(orders[0]);
    await other.page.close();
  });

  test('what one tab sends is not interrupted for another', async ({
    form, context, text, holdAnswers, orderNumber, beforeLoad,
  }) => {
    await beforeLoad(withoutLocks);
    await form.open();
    await form.fill(validOrder(orderNumber()));
    const answer = await holdAnswers();
    await form.send.click();
    await answer.arrived;
    const other = new OrderForm(await context.newPage(), text, form.address);
    await other.page.addInitScript(withoutLocks);
    await other.open();
    await expect(other.page.getByRole('region', { name: text.recent })).toContainText(text.status.sending);
    await expect(other.panel(text.interruptedTitle)).toHaveCount(0);
    answer.release();
    await expect(form.title).toHaveText(/SBX-\d+/);
    await expect(other.page.getByRole('region', { name: text.recent })).toContainText(text.status.accepted);
    await other.page.close();
  });
});

test('the only tab goes on with what was worked on last', async ({ form, page, text, orderNumber }) => {
  const order = validOrder(orderNumber());
  await form.open();
  await form.fill(order);
  await expect(form.summary).toContainText(text.saved);
  await goToBlank(page, `${form.address}blank`);
  // A tab of a browser that has been started anew knows nothing of the one before.
  await page.evaluate(() => sessionStorage.clear());
  await form.open();
  await form.expectFilled(order);
});

test('what starting over took away comes back after a reload', async ({ form, page, text, orderNumber }) => {
  const order = validOrder(orderNumber());
  await form.open('./', { draft: order });
  await form.button(text.startOver).click();
  await expect(form.field('receiver.name')).toHaveValue('');
  await expect(form.summary).toContainText(text.saved);
  await page.reload();
  await expect(form.field('receiver.name')).toHaveValue('');
  await form.button(text.undo).click();
  await form.expectFilled(order);
});

test('a warning that was accepted is accepted after a reload', async ({ form, page, text, orderNumber }) => {
  const order = validOrder(orderNumber());
  order.items[0].unit_price = 0;
  await form.open('./', { draft: order });
  await form.button(text.keep).click();
  await expect(form.summary).toContainText(text.ready);
  await expect(form.summary).toContainText(text.saved);
  await page.reload();
  await expect(form.summary).toContainText(text.ready);
});

test('what an earlier version of the page has kept is taken over once', async ({ form, page, text, orderNumber }) => {
  const [sent, typed] = [orderNumber(), validOrder(orderNumber())];
  const entry = { client_code: 'CK2023', order_number: sent, at: 1_700_000_000_000, fate: 'unknown', warehouse_number: '' };
  await form.remember({ draft: JSON.stringify(typed), ledger: JSON.stringify([entry]), locale: 'en' });
  await form.open();
  await form.expectFilled(typed);
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  await form.field('package.order_number').fill(sent);
  await form.send.click();
  await expect(form.panel(text.again)).toContainText(text.againUnknown(sent));
});

test('a browser that has no room left says so, and loses nothing that was kept', async ({ form, page, text, orderNumber }) => {
  const order = validOrder(orderNumber());
  await form.open('./', { draft: order });
  await page.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await form.field('receiver.city').fill('Makati');
  await expect(form.summary).toContainText(text.storageFull);
  await page.reload();
  await form.expectFilled(order);
});

test('a draft that cannot be put aside stays in the form', async ({ form, context, text, orderNumber }) => {
  const first = new OrderForm(await context.newPage(), text, form.address);
  await first.open();
  await first.fill(validOrder(orderNumber()));
  await expect(first.summary).toContainText(text.saved);
  await form.open();
  await first.page.close();
  await form.page.reload();
  await form.page.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await form.field('receiver.name').fill('Half Typed');
  await expect(form.summary).toContainText(text.storageFull);
  await (await form.otherDrafts()).getByRole('button').first().click();
  // Had it been opened, its name would stand there by the time this is read.
  await form.page.evaluate(() => navigator.locks.query());
  await expect(form.field('receiver.name')).toHaveValue('Half Typed');
});

test('a newer version of the page in another tab is said, and takes nothing away', async ({ form, page, text, orderNumber }) => {
  const order = validOrder(orderNumber());
  await form.open('./', { draft: order });
  // What a newer version does as it starts.
  await page.evaluate(() => {
    const folder = location.pathname.slice(0, location.pathname.lastIndexOf('/'));
    return new Promise((resolve, reject) =>
      Object.assign(indexedDB.open(`order-desk${folder}`, 1000), { onsuccess: resolve, onblocked: reject }),
    );
  });
  await expect(page.getByRole('alert').filter({ hasText: text.outdated })).toBeVisible();
  await form.field('receiver.city').fill('Makati');
  await expect(form.summary).toContainText(text.outdated);
});
