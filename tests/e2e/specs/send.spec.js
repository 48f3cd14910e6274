// From an empty form to an accepted order, and what the page shows of the answer.

import { ORDER_ENDPOINT } from '../support/answers.js';
import { expectAccessible } from '../support/axe.js';
import { expect, test } from '../support/test.js';
import { OrderForm } from '../support/order-form.js';
import { leaves, validOrder } from '../support/orders.js';
import { pageFolder } from '../support/programs.js';

test('an order typed in field by field reaches the warehouse as it was typed', { tag: '@unsplit' }, async ({
  form, text, warehouse, orderNumber,
}) => {
  const order = validOrder(orderNumber());
  order.real_time_response = true;
  order.logistics_provider.tracking_number = 'JD0146';
  order.logistics_provider.label_url = 'https://example.com/labels/1.pdf';
  order.sender.district = 'Ermita';
  order.sender.email = 'desk@example.com';

  await form.open();
  await form.fill(order);
  await form.expectFilled(order);
  await expect(form.summary).toContainText(text.ready);
  await form.send.click();

  await expect(form.title).toHaveText(/SBX-\d+/);
  await expect(form.title).toBeFocused();
  expect(await warehouse.bodies(order.package.order_number)).toEqual([order]);
});

test.describe('the receipt', () => {
  test('shows every field of the answer, the steps so far, and the answer as it came', async ({
    form, page, text, orderNumber, startSandbox,
  }) => {
    // Without time between the steps the first answer has all of them.
    const sandbox = await startSandbox(['--page', pageFolder(), '--step', '0']);
    const order = { ...validOrder(orderNumber()), real_time_response: true };
    await form.open(`${sandbox.url}/`, { draft: order });
    const answer = page.waitForResponse(ORDER_ENDPOINT);
    await form.send.click();
    const raw = await (await answer).text();
    const { code, message, data } = JSON.parse(raw);

    await expect(form.title).toHaveText(text.acceptedAs(data.order_number));
    const rows = { message, code, ...data };
    for (const [key, name] of Object.entries(text.reply)) {
      const shown = [rows[key]].flat().join(', ') || '—';
      const terms = form.panel(text.replyDetails).getByRole('term');
      const row = terms.filter({ hasText: new RegExp(`^${name}$`) });
      await expect(row.locator('xpath=following-sibling::dd')).toHaveText(shown);
    }
    const steps = form.panel(text.timeline).getByRole('listitem');
    await expect(steps).toHaveText(
      ['allocate_at', 'pack_at', 'handover_at'].map((step) => `${text.steps[step]}${data[step]}`),
    );
    expect([data.allocate_at, data.pack_at, data.handover_at]).not.toContain('');

    await page.getByText(text.rawReply, { exact: true }).click();
    const shownRaw = await page.getByLabel(text.rawReply).innerText();
    expect(JSON.parse(shownRaw)).toEqual(JSON.parse(raw));
  });

  test('says that the order ran short, and what is still to come', async ({
    form, text, orderNumber, startSandbox,
  }) => {
    const sandbox = await startSandbox(['--page', pageFolder(), '--step', '0']);
    const order = { ...validOrder(orderNumber()), real_time_response: true };
    order.items[0].sku = 'SHORT-1';
    await form.open(`${sandbox.url}/`, { draft: order });
    await form.send.click();
    const steps = form.panel(text.timeline).getByRole('listitem');
    await expect(steps.filter({ hasText: text.steps.shortage_at })).toContainText(/\d{4}-\d\d-\d\d/);
    await expect(steps.filter({ hasText: text.steps.handover_at })).toContainText(text.notYet);
    await expect(steps.filter({ hasText: text.steps.cancel_at })).toHaveCount(0);
  });

  test('copies the answer as it came', async ({ form, page, context, text, orderNumber }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await form.open('./', { draft: validOrder(orderNumber()) });
    const answer = page.waitForResponse(ORDER_ENDPOINT);
    await form.send.click();
    await page.getByText(text.rawReply, { exact: true }).click();
    await form.button(text.copy).click();
    await expect(form.button(text.copied)).toBeVisible();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(JSON.parse(copied)).toEqual(await (await answer).json());
  });

  test('outlives a reload, until a new order is begun', async ({ form, page, text, orderNumber }) => {
    await form.open('./', { draft: validOrder(orderNumber()) });
    await form.send.click();
    await expect(form.title).toHaveText(/SBX-\d+/);
    const title = await form.title.innerText();
    await page.reload();
    await expect(form.title).toHaveText(title);
    await form.button(text.another).click();
    await expect(form.title).toHaveText(text.newOrder);
    await expect(form.field('package.order_number')).toBeFocused();
    await expect(form.field('receiver.name')).toHaveValue('');
    await page.reload();
    await expect(form.field('receiver.name')).toHaveValue('');
  });

  test('begins the next order where it leaves from, says so, and can be told not to', async ({ form, page, context, text, orderNumber }) => {
    const order = validOrder(orderNumber());
    await form.open('./', { draft: order });
    await form.send.click();
    await form.button(text.another).click();
    await expect(page.getByText(text.asBefore)).toBeVisible();
    // The sender is one line, as long as it is the one of the order before.
    await expect(form.section('sender')).toContainText(order.sender.name);
    await expect(form.field('sender.name')).toHaveCount(0);
    await expectAccessible(page, 'a new order with what the one before had');
    await form.unfoldSender();
    const isKept = (path) => /^(sender\.|logistics_provider\.code$|centre_code$|client_code$|items\.0\.currency$)/.test(path);
    const kept = Object.fromEntries(Object.entries(leaves(order)).filter(([path]) => isKept(path)));
    const expectKept = async (value) => {
      for (const path of Object.keys(kept)) {
        await expect(form.field(path)).toHaveValue(value(path));
      }
    };
    await expectKept((path) => kept[path]);
    await expect(form.field('receiver.name')).toHaveValue('');

    // It is kept, and is no draft of which another tab would hear.
    await page.reload();
    await expect(page.getByText(text.asBefore)).toBeVisible();
    await expectKept((path) => kept[path]);
    const other = new OrderForm(await context.newPage(), text, form.address);
    await other.open();
    await expect(other.field('sender.name')).toHaveValue('');
    await expect(other.page.getByRole('navigation', { name: text.drafts })).toBeHidden();
    await other.page.close();

    await form.field('package.order_number').fill('SO-NEXT');
    await expect(page.getByText(text.asBefore)).toBeHidden();
    await form.field('package.order_number').fill('');
    await form.button(text.clearAsBefore).click();
    await expect(page.getByText(text.asBefore)).toBeHidden();
    await expectKept(() => '');
  });

  test('begins an order to the same receiver, and one of the same goods', async ({ form, page, text, orderNumber }) => {
    const order = validOrder(orderNumber());
    await form.open('./', { draft: order });
    await form.send.click();
    await form.button(text.sameReceiver).click();
    await expect(form.field('receiver.name')).toHaveValue(order.receiver.name);
    await expect(form.field('items.0.sku')).toHaveValue('');
    await expect(form.field('items.0.currency')).toHaveValue(order.items[0].currency);
    await expect(form.field('package.order_number')).toHaveValue('');
    await page.goBack();
    await form.button(text.sameGoods).click();
    await expect(form.field('receiver.name')).toHaveValue('');
    for (const [index, { sku }] of order.items.entries()) {
      await expect(form.field(`items.${index}.sku`)).toHaveValue(sku);
    }
  });

  test('starts a new order from this one, without its number, its tracking number and its label', async ({
    form, text, orderNumber, warehouse,
  }) => {
    const order = validOrder(orderNumber());
    order.logistics_provider.tracking_number = 'JD0147';
    order.logistics_provider.label_url = 'https://example.com/labels/2.pdf';
    await form.open('./', { draft: order });
    await form.send.click();
    await form.button(text.copyAsNew).click();
    const copy = structuredClone(order);
    copy.package.order_number = '';
    copy.logistics_provider.tracking_number = '';
    copy.logistics_provider.label_url = '';
    await form.expectFilled(copy);

    copy.package.order_number = orderNumber();
    await form.field('package.order_number').fill(copy.package.order_number);
    await form.send.click();
    await expect(form.title).toHaveText(/SBX-\d+/);
    expect(await warehouse.bodies(copy.package.order_number)).toEqual([copy]);
  });
});

test('fields that the form does not know are sent along, where they stood', async ({
  form, sent, warehouse, orderNumber,
}) => {
  const { centre_code, client_code, receiver, items, ...rest } = validOrder(orderNumber());
  const order = {
    platform_type: { name: 'shop', levels: [1, 2.50] },
    centre_code,
    desc: 'leave at the door',
    client_code,
    ...rest,
    receiver: { tax_id: null, ...receiver },
    items: items.map((item) => ({ platform_sku_id: 7, ...item })),
  };
  await form.open('./', { draft: order });
  await form.field('receiver.city').fill('Makati');
  order.receiver.city = 'Makati';
  await form.send.click();
  await expect(form.title).toHaveText(/SBX-\d+/);
  // As text, so that the order of the members counts.
  expect(JSON.stringify(JSON.parse(sent[0].postData()))).toBe(JSON.stringify(order));
  expect(await warehouse.bodies(order.package.order_number)).toEqual([order]);
});

test('Ctrl+Enter sends what stands in the field at that moment', async ({ form, page, warehouse, orderNumber }) => {
  const order = validOrder(orderNumber());
  await form.open('./', { draft: order });
  await form.field('receiver.name').fill('');
  await form.field('receiver.name').pressSequentially('Ana Reyes');
  await page.keyboard.press('Control+Enter');
  await expect(form.title).toHaveText(/SBX-\d+/);
  order.receiver.name = 'Ana Reyes';
  expect(await warehouse.bodies(order.package.order_number)).toEqual([order]);
});

test('what is sent has the last key in it, though the page has not been rendered since', async ({
  form, sent, orderNumber,
}) => {
  await form.open('./', { draft: validOrder(orderNumber()) });
  await form.field('receiver.city').evaluate((input) => {
    // In one task, so that nothing can be rendered in between; a page that is behind puts off its rendering likewise.
    input.value = 'Makati';
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, bubbles: true }));
  });
  await expect(form.title).toHaveText(/SBX-\d+/);
  expect(sent[0].postDataJSON().receiver.city).toBe('Makati');
});

test('Ctrl+Enter takes a code or a name that is not finished for what it stands for', async ({ form, page, warehouse, orderNumber }) => {
  const order = validOrder(orderNumber());
  await form.open('./', { draft: order });
  await form.field('receiver.country_code').fill('philipp');
  await page.keyboard.press('Control+Enter');
  await expect(form.title).toHaveText(/SBX-\d+/);
  expect(await warehouse.bodies(order.package.order_number)).toEqual([order]);
});

test('Enter in a field sends nothing', async ({ form, page, text, sent, orderNumber }) => {
  await form.open('./', { draft: validOrder(orderNumber()) });
  for (const path of ['receiver.name', 'receiver.address', 'receiver.country_code', 'items.0.qty']) {
    await form.field(path).press('Enter');
  }
  await page.keyboard.press('Tab');
  await expect(form.send).toHaveText(text.send);
  expect(sent).toEqual([]);
  // Had one of them sent it, this would be the second time.
  await form.send.click();
  await expect(form.title).toHaveText(/SBX-\d+/);
  expect(sent).toHaveLength(1);
});
