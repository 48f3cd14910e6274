// Choices: by keyboard, by name, by mouse; and what is typed freely stays.

import { expect, test } from '../support/test.js';
import { validOrder } from '../support/orders.js';

const options = (form) => form.page.getByRole('listbox').getByRole('option');

test('the arrows walk through the list, Enter takes, Escape closes', async ({ form, page }) => {
  await form.open();
  const country = form.field('receiver.country_code');
  await country.focus();
  await expect(country).toHaveAttribute('aria-expanded', 'false');
  await page.keyboard.press('ArrowDown');
  await expect(country).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('Escape');
  await expect(country).toHaveAttribute('aria-expanded', 'false');
  await expect(country).toBeFocused();

  await country.pressSequentially('united');
  await expect(options(form).first()).toContainText('United');
  const active = async () => page.locator(`[id="${await country.getAttribute('aria-activedescendant')}"]`);
  await expect(await active()).toHaveText(await options(form).nth(0).innerText(), { useInnerText: true });
  await page.keyboard.press('ArrowDown');
  await expect(options(form).nth(1)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  const last = options(form).last();
  await expect(last).toHaveAttribute('aria-selected', 'true');
  await expect(last).toBeInViewport();
  const code = await last.locator('.code').innerText();
  await page.keyboard.press('Enter');
  await expect(country).toHaveValue(code);
  await expect(country).toHaveAttribute('aria-expanded', 'false');
  await expect(country).toBeFocused();
});

test('what the last orders had comes first', async ({ form, page, orderNumber }) => {
  await form.open('./', { draft: validOrder(orderNumber()) });
  await form.send.click();
  await expect(form.title).toHaveText(/SBX-\d+/);
  await page.goto('./');
  await form.field('receiver.country_code').press('ArrowDown');
  await expect(options(form).first()).toContainText('PH');
  await form.field('receiver.country_code').fill('p');
  await expect(options(form).first()).toContainText('PH');
});

test('the choice stays in view while the list is walked through', async ({ form, page }) => {
  await form.open();
  const country = form.field('receiver.country_code');
  await country.focus();
  await page.keyboard.press('ArrowDown');
  for (let step = 0; step < 15; step += 1) {
    await page.keyboard.press('ArrowDown');
  }
  await expect(page.getByRole('listbox').getByRole('option', { selected: true })).toBeInViewport();
});

for (const [lang, typed, code, name] of [
  ['en', 'philipp', 'PH', 'Philippines'],
  ['en', '菲律', 'PH', 'Philippines'],
  ['zh', '菲律', 'PH', '菲律宾'],
  ['zh', 'philipp', 'PH', '菲律宾'],
]) {
  test.describe(`in ${lang}`, () => {
    test.use({ lang });

    test(`“${typed}” finds ${name}, and is taken for ${code} when the field is left`, async ({ form, page }) => {
      await form.open();
      const country = form.field('receiver.country_code');
      await country.pressSequentially(typed);
      await expect(options(form)).toHaveCount(1);
      await expect(options(form)).toContainText(name);
      await page.keyboard.press('Tab');
      await expect(country).toHaveValue(code);
      await expect(country).toHaveAccessibleDescription(new RegExp(name));
      await expect(options(form)).toHaveCount(0);
    });
  });
}

test('what is left is what was typed last, though the page has not been rendered since', async ({ form }) => {
  await form.open();
  const country = form.field('receiver.country_code');
  await country.focus();
  await country.evaluate((input) => {
    input.value = 'philippines';
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    input.blur();
  });
  await expect(country).toHaveValue('PH');
});

test('the mouse opens the list and takes from it', async ({ form }) => {
  await form.open();
  const shop = form.field('client_code');
  await shop.click();
  await options(form).filter({ hasText: 'CK2023' }).click();
  await expect(shop).toHaveValue('CK2023');
  await expect(shop).toBeFocused();
  await expect(options(form)).toHaveCount(0);
  await shop.click();
  await expect(options(form)).not.toHaveCount(0);
  await shop.click();
  await expect(options(form)).toHaveCount(0);
});

test('a click elsewhere closes the list', async ({ form }) => {
  await form.open();
  await form.field('receiver.country_code').click();
  await expect(options(form)).not.toHaveCount(0);
  await form.title.click();
  await expect(options(form)).toHaveCount(0);
});

test('what is on no list stays as it was typed, where a deployment allows it', async ({ form, page }) => {
  await form.open();
  for (const path of ['logistics_provider.code', 'centre_code', 'client_code']) {
    await form.field(path).pressSequentially('Own courier');
    await page.keyboard.press('Tab');
    await expect(form.field(path)).toHaveValue('Own courier');
    await expect(form.field(path)).not.toHaveAttribute('aria-invalid');
  }
});

test('where the rules allow only what is listed, the list has it and nothing else passes', async ({
  form, page, configure,
}) => {
  await configure({ rules: { allowed: { centre_code: ['CKMX', 'CKUS'] } } });
  await form.open();
  const warehouse = form.field('centre_code');
  await warehouse.click();
  await expect(options(form)).toHaveText([/CKMX/, /CKUS/]);
  await warehouse.fill('CKXX');
  await page.keyboard.press('Tab');
  await expect(warehouse).toHaveValue('CKXX');
  await expect(warehouse).toHaveAttribute('aria-invalid', 'true');
});

test('where the rules allow only some countries and currencies, the lists have those, be they codes of ISO or not', async ({
  form, page, configure,
}) => {
  const allowed = { 'receiver.country_code': ['PH', 'UK'], 'items.currency': ['CNY', 'US$'] };
  await configure({ rules: { allowed } });
  await form.open();
  const country = form.field('receiver.country_code');
  await country.click();
  await expect(options(form)).toHaveText([/PH/, /UK/]);
  await country.fill('UK');
  await page.keyboard.press('Tab');
  await expect(country).not.toHaveAttribute('aria-invalid');
  const currency = form.field('items.0.currency');
  await currency.click();
  await expect(options(form)).toHaveText([/CNY/, /US\$/]);
  await currency.fill('RMB');
  await page.keyboard.press('Tab');
  await expect(currency).toHaveValue('CNY');
  await currency.fill('EUR');
  await page.keyboard.press('Tab');
  await expect(currency).toHaveValue('EUR');
  await expect(currency).toHaveAttribute('aria-invalid', 'true');
});

test('a country that is none finds nothing, says so, and stays', async ({ form, page, text }) => {
  await form.open();
  const country = form.field('receiver.country_code');
  await country.pressSequentially('zzz');
  await expect(page.getByText(text.noChoices)).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(country).toHaveValue('ZZZ');
  await expect(form.message(text.atField.country('ZZZ'))).toBeVisible();
  await expect(page.getByText(text.noChoices)).toHaveCount(0);
});

test('a list near the bottom of the window is in view when it opens', async ({ form, page }) => {
  await form.open();
  const carrier = form.field('logistics_provider.code');
  await carrier.evaluate((element) => element.scrollIntoView({ block: 'end' }));
  await carrier.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('listbox').getByRole('option', { selected: true })).toBeInViewport({ ratio: 1 });
});

test('Tab leaves a long list that is open for the next field', async ({ form, page }) => {
  await form.open();
  const country = form.field('receiver.country_code');
  await country.focus();
  await page.keyboard.press('ArrowDown');
  await expect(options(form).nth(20)).toBeAttached();
  await page.keyboard.press('Tab');
  await expect(form.field('receiver.address')).toBeFocused();
});

for (const typed of ['feilvb', 'flb']) {
  test(`“${typed}” finds the Philippines by their Chinese name in Latin letters, and Tab takes them`, async ({ form, page }) => {
    await form.open();
    const country = form.field('receiver.country_code');
    await country.pressSequentially(typed);
    await expect(options(form).first()).toContainText('PH');
    await page.keyboard.press('Tab');
    await expect(country).toHaveValue('PH');
    await expect(form.field('receiver.address')).toBeFocused();
  });
}
