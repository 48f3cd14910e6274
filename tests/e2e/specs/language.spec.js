// English and Simplified Chinese: the browser's at first, then the person's choice; and nothing left untranslated.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from '../support/test.js';
import { FAULTS, exampleOrder, validOrder } from '../support/orders.js';
import { pageFolder } from '../support/programs.js';
import { TEXT } from '../text/index.js';

test('the tables of texts have the same keys', () => {
  const keys = (value) =>
    typeof value === 'object' ? Object.entries(value).map(([key, member]) => [key, keys(member)]) : null;
  expect(keys(TEXT.zh)).toEqual(keys(TEXT.en));
});

for (const [locale, tag, title] of [
  ['en-GB', 'en'],
  ['zh-CN', 'zh-CN'],
  ['zh-Hans-SG', 'zh-CN'],
  ['es-419', 'es-MX', 'Nuevo pedido'],
  ['th-TH', 'th', 'คำสั่งซื้อใหม่'],
  ['fr-FR', 'en'],
]) {
  test.describe(`a browser in ${locale}`, () => {
    test.use({ locale });

    test(`begins in ${tag}`, async ({ form, page }) => {
      await form.open();
      await expect(page.locator('html')).toHaveAttribute('lang', tag);
      await expect(form.title).toHaveText(title ?? Object.values(TEXT).find((table) => table.tag === tag).newOrder);
    });
  });
}

test('the choice is remembered, changes every text, and leaves what was typed', { tag: '@unsplit' }, async ({ form, page }) => {
  const { en, zh } = TEXT;
  await form.open();
  await form.field('receiver.name').fill('Ana Reyes');
  await page.getByLabel(en.language).selectOption({ label: '简体中文' });
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  await expect(form.title).toHaveText(zh.newOrder);
  await expect(page).toHaveTitle(new RegExp(zh.newOrder));
  form.text = zh;
  await expect(form.field('receiver.name')).toHaveValue('Ana Reyes');
  await page.reload();
  await expect(form.title).toHaveText(zh.newOrder);
  await expect(form.field('receiver.name')).toHaveValue('Ana Reyes');
  await page.getByLabel(zh.language).selectOption({ label: 'English' });
  await expect(form.title).toHaveText(en.newOrder);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});

test('a deployment may choose the language to begin in', async ({ form, page, configure }) => {
  await configure({ locale: 'zh-CN' });
  await form.open();
  await expect(form.title).toHaveText(TEXT.zh.newOrder);
  await page.getByLabel(TEXT.zh.language).selectOption({ label: 'English' });
  await page.reload();
  await expect(form.title).toHaveText(TEXT.en.newOrder);
});

test('the language can be changed while an order is sent', async ({ form, page, orderNumber, holdAnswers }) => {
  const { en, zh } = TEXT;
  await form.open('./', { draft: validOrder(orderNumber()) });
  const answer = await holdAnswers();
  await form.send.click();
  await expect(form.button(en.sending)).toBeVisible();
  await page.getByLabel(en.language).selectOption('zh-CN');
  await expect(form.button(zh.sending)).toBeVisible();
  answer.release();
  await expect(form.title).toHaveText(new RegExp(zh.acceptedAs('SBX-\\d+')));
});

test('messages that show change their language too', async ({ form, page }) => {
  const { en, zh } = TEXT;
  await form.openApiExample();
  await form.send.click();
  await expect(form.panel(en.problems(3)).getByRole('link', { name: en.issue.labelUrl })).toBeVisible();
  await page.getByLabel(en.language).selectOption('zh-CN');
  await expect(form.panel(zh.problems(3)).getByRole('link', { name: zh.issue.labelUrl })).toBeVisible();
});

test.describe('in Chinese no English is left', () => {
  test.use({ lang: 'zh' });

  /** Names, codes and terms that are the same in every language; the language switch names each in its own. */
  const SAME = ['Order', 'Desk', 'English', 'Español (México)', 'JPEG', 'Ctrl', 'Enter', 'HTTP', 'JSON', 'cURL', 'base64', 'https://example.com/label.pdf', 'name@example.com'];

  const settings = JSON.parse(readFileSync(join(pageFolder(), 'config.json'), 'utf8'));

  const foreignWords = async (page, values = []) => {
    // What the deployment calls its warehouses, shops and carriers is its own.
    const names = Object.values(settings.choices).flat().flatMap(({ code, name }) => [code, name['zh-CN'] ?? name]);
    const texts = await page.evaluate(() => {
      const attributes = ['aria-label', 'title', 'placeholder', 'alt'];
      const visible = [...document.querySelectorAll('body *')].filter((element) => element.checkVisibility());
      return [
        document.title,
        document.body.innerText,
        ...visible.flatMap((element) => attributes.map((name) => element.getAttribute(name) ?? '')),
      ];
    });
    let text = texts.join('\n');
    for (const known of [...values, ...names, ...SAME].toSorted((one, other) => other.length - one.length)) {
      text = text.replaceAll(known, ' ');
    }
    return text.match(/[A-Za-z]{4,}/g) ?? [];
  };

  test('on the empty form, with everything unfolded', async ({ form, page, text }) => {
    await form.open();
    await form.unfold(text.processing);
    await form.unfold(text.labelByAddress);
    expect(await foreignWords(page)).toEqual([]);
  });

  test('in every message of an empty form, and of the example', async ({ form, page, text }) => {
    await form.open();
    await form.send.click();
    await expect(form.panel(text.problems(22))).toBeVisible();
    expect(await foreignWords(page)).toEqual([]);
    await form.openApiExample();
    await form.send.click();
    await expect(form.panel(text.problems(3))).toBeVisible();
    // The messages quote the first words of what was typed.
    const { items, receiver } = exampleOrder();
    const quoted = items.map(({ currency }) => currency.slice(0, 24));
    expect(await foreignWords(page, [...quoted, receiver.city, receiver.province])).toEqual([]);
  });

  test('in warnings, in the lists of countries and currencies, and in the summary', async ({ form, page, text, orderNumber }) => {
    const order = validOrder(orderNumber());
    order.receiver.name = '玛丽亚'.repeat(12);
    order.receiver.city = '塔吉格';
    order.items[0].unit_price = 0;
    order.items[1].sku = order.items[0].sku;
    order.items[1].currency = 'USD';
    await form.open('./', { draft: order });
    await form.send.click();
    await expect(form.panel(text.checks(4))).toBeVisible();
    for (const path of ['receiver.country_code', 'items.0.currency', 'logistics_provider.code']) {
      await form.field(path).click();
      await expect(page.getByRole('listbox')).toBeVisible();
      expect(await foreignWords(page)).toEqual([]);
    }
  });

  /** An order in which no name is in Latin letters but the sender's. */
  const chineseOrder = (orderNumber) => {
    const order = validOrder(orderNumber);
    order.receiver.city = '塔吉格';
    order.receiver.name = '玛丽亚';
    return order;
  };

  /** The page says why nobody knows whether the order has arrived, and asks before it is sent again, all in Chinese. */
  const expectDoubt = async (form, order, reason) => {
    const { page, text } = form;
    const number = order.package.order_number;
    await expect(form.panel(text.unknown)).toContainText(reason);
    await expect(form.panel(text.unknown)).toContainText(text.adviceToAsk(number));
    await form.expectFilled(order);
    expect(await foreignWords(page, [number])).toEqual([]);
    await form.send.click();
    await expect(form.panel(text.again)).toContainText(text.againUnknown(number));
    expect(await foreignWords(page, [number])).toEqual([]);
  };

  const OUTCOMES = {
    failure: (text) => text.failed(500),
    badGateway: (text) => text.failed(502),
    html: (text) => text.unreadableHtml,
    empty: (text) => text.unreadableEmpty,
    cutAfter: (text) => text.noAnswer,
  };

  for (const [fault, says] of Object.entries(OUTCOMES)) {
    test(`when the outcome is “${fault}”`, async ({ form, text, orderNumber, complaints }) => {
      if (['failure', 'badGateway', 'cutAfter'].includes(fault)) {
        complaints.expect(/Failed to load resource/);
      }
      const order = chineseOrder(orderNumber(FAULTS[fault]));
      await form.open('./', { draft: order });
      await form.send.click();
      await expectDoubt(form, order, says(text));
    });
  }

  test('when no answer comes in time', async ({ form, text, orderNumber, clock, holdAnswers }) => {
    const order = chineseOrder(orderNumber());
    await form.open('./', { draft: order });
    const answer = await holdAnswers();
    await form.send.click();
    await answer.arrived;
    await clock.fastForward(30_000);
    await expectDoubt(form, order, text.timedOut(30));
  });

  test('when the warehouse refuses, and when there is no connection', async ({ form, page, text, warehouse, orderNumber }) => {
    const order = chineseOrder(orderNumber());
    await warehouse.send(order);
    order.items[0].qty = 9;
    await form.open('./', { draft: order });
    await form.send.click();
    await expect(form.panel(text.refused)).toContainText(text.refusedSays(1002));
    // The sandbox speaks the language that the page asks it in.
    expect(await foreignWords(page, [order.package.order_number])).toEqual([]);
    await form.setOffline(true);
    await form.send.click();
    await expect(form.panel(text.notSent)).toContainText(text.offline);
    expect(await foreignWords(page, [order.package.order_number])).toEqual([]);
  });

  test('in the receipt', async ({ form, page, orderNumber }) => {
    const order = validOrder(orderNumber());
    order.items = [{ sku: 'T-1', currency: 'PHP', unit_price: 1, qty: 1 }];
    await form.open('./', { draft: order });
    await form.send.click();
    await expect(form.title).toHaveText(/SBX-\d+/);
    // The status is the warehouse's own word; what it says in sentences is in the browser's language.
    const texts = (part) => (typeof part === 'string' ? [part] : Object.values(part).flatMap(texts));
    expect(await foreignWords(page, ['received', ...texts(order)])).toEqual([]);
  });
});
