// The page as a person knows it: fields by their section and label, buttons by their names.

import { expect } from '@playwright/test';

import { goToBlank } from './blank.js';
import { COLUMNS, FIELDS, named, ROLES } from './fields.js';
import { exampleOrder, leaves } from './orders.js';

/** A label longer than this is shown as a file, not as text. */
const READABLE_LABEL = 400;

export class OrderForm {
  /** `address` is where the page lies, for what is opened by a relative one. */
  constructor(page, text, address) {
    this.page = page;
    this.text = text;
    this.address = address;
    this.send = page.getByRole('button', { name: text.send, exact: true });
    this.summary = page.getByRole('complementary', { name: text.summary });
    this.title = page.getByRole('heading', { level: 1 });
    this.items = this.section('items');
  }

  /** Opens the page; `draft` is what the browser remembers of an earlier visit. */
  /** `whole` waits for what comes after the form: its lists, and the rest of the bar. */
  async open(address = './', { draft, whole = true } = {}) {
    if (draft) {
      await this.remember({ draft: JSON.stringify(draft) }, address);
    }
    await this.page.goto(new URL(address, this.address).href);
    await expect(this.title).toBeVisible();
    if (whole) {
      await expect(this.page.locator('a[href="#/help"]')).toBeVisible();
    }
  }

  /** Puts texts into the storage of the page at `address`, as if they were left there by an earlier visit. */
  async remember(entries, address = './') {
    const beside = new URL('blank', new URL(address, this.address)).href;
    if (this.page.url() !== beside) {
      await goToBlank(this.page, beside);
    }
    await this.page.evaluate((kept) => {
      // Pages in different folders of one host keep apart what they remember.
      const folder = location.pathname.slice(0, location.pathname.lastIndexOf('/'));
      Object.entries(kept).forEach(([key, value]) => localStorage.setItem(`order-desk${folder}.${key}`, value));
    }, entries);
  }

  /** Everything that the browser keeps for the page, by its kind. */
  async storage() {
    return this.page.evaluate(async () => {
      const settled = (request) =>
        new Promise((resolve, reject) => Object.assign(request, { onsuccess: () => resolve(request.result), onerror: reject }));
      const folder = location.pathname.slice(0, location.pathname.lastIndexOf('/'));
      const opening = indexedDB.open(`order-desk${folder}`);
      // Looking must not make one: the page would find it without its stores.
      let isMissing = false;
      opening.onupgradeneeded = () => {
        isMissing = true;
        opening.transaction.abort();
      };
      const database = await settled(opening).catch((failed) => {
        if (!isMissing) {
          throw failed;
        }
      });
      if (!database) {
        return {};
      }
      const names = [...database.objectStoreNames];
      const transaction = database.transaction(names);
      const records = names.map(async (name) => [name, await settled(transaction.objectStore(name).getAll())]);
      const kept = Object.fromEntries(await Promise.all(records));
      database.close();
      return kept;
    });
  }

  /** Cuts the browser's connection, or mends it; resolves when the page knows. */
  async setOffline(offline) {
    await this.page.context().setOffline(offline);
    await expect.poll(() => this.page.evaluate(() => navigator.onLine)).toBe(!offline);
  }

  section(name) {
    return this.page.getByRole('region', { name: this.text.section[name], exact: true });
  }

  button(name) {
    return this.page.getByRole('button', { name, exact: true });
  }

  /** A section that says what happened, by its title. */
  panel(title) {
    return this.page.getByRole('region', { name: title });
  }

  /** The control at a path of the order, such as `receiver.name` or `items.0.sku`. */
  field(path) {
    const [, index, column] = /^items\.(\d+)\.(\w+)$/.exec(path) ?? [];
    if (column) {
      const { label, kind } = COLUMNS[column];
      const name = `${this.text.item(Number(index) + 1)}: ${this.text.label[label]}`;
      const control = (role) => this.items.getByRole(role, { name, exact: true });
      return kind === 'suggested' ? control('combobox').or(control('textbox')) : control(ROLES[kind]);
    }
    const { section, label, kind } = FIELDS[path];
    if (kind === 'file') {
      return this.section(section).getByRole('textbox', { name: this.text.label.base64 });
    }
    const name = named(this.text.label[label]);
    const control = (role) => this.section(section).getByRole(role, { name });
    // Whether there is something to suggest depends on the country, or on the address book.
    return kind === 'suggested' ? control('combobox').or(control('textbox')) : control(ROLES[kind]);
  }

  /** The other drafts, unfolded once they are there. */
  async otherDrafts() {
    const drafts = this.page.getByRole('navigation', { name: this.text.drafts });
    if (!(await drafts.locator('details').evaluate((details) => details.open))) {
      await drafts.locator('summary').click();
    }
    return drafts;
  }

  /** Unfolds what is one step away. */
  async unfold(title) {
    const part = this.page.locator('details').filter({ has: this.page.getByText(title, { exact: true }) });
    if ((await part.getAttribute('open')) === null) {
      await part.locator('summary').click();
    }
  }

  /** The sender's fields, where they are one line. */
  async unfoldSender() {
    const change = this.button(`${this.text.section.sender}: ${this.text.change}`);
    await expect(this.field('sender.name').or(change)).toBeVisible();
    if (await change.isVisible()) {
      await change.click();
    }
  }

  /** Opens the page with the example of the API's own document in it: three errors, and what may well be meant. */
  async openApiExample() {
    await this.open('./', { draft: exampleOrder() });
    await expect(this.field('receiver.name')).toHaveValue(exampleOrder().receiver.name);
  }

  /** Types an order into the form, as far as it has fields; the label is a matter of its own. */
  async fill(order) {
    await this.unfold(this.text.processing);
    await this.unfold(this.text.labelByAddress);
    await this.unfoldSender();
    for (let count = 1; count < order.items.length; count += 1) {
      await this.button(this.text.addItem).press('Enter');
    }
    // What is known of an SKU comes along with it, where there is nothing.
    const isLast = ([path]) => Number(path.endsWith('.sku'));
    for (const [path, value] of Object.entries(leaves(order)).sort((one, other) => isLast(one) - isLast(other))) {
      const kind = (FIELDS[path] ?? COLUMNS[path.split('.').at(-1)]).kind;
      if (kind === 'flag') {
        await this.field(path).setChecked(value === 'true');
      } else if (kind !== 'file') {
        await this.field(path).fill(value);
      }
    }
  }

  /** Everything that an order says stands in the form, and no item more. */
  async expectFilled(order) {
    await this.unfoldSender();
    const checks = Object.entries(leaves(order)).map(([path, value]) => this.#expectField(path, value));
    await Promise.all(checks);
    await expect(this.items.getByRole('row').filter({ has: this.page.getByRole('textbox') })).toHaveCount(order.items.length);
  }

  async #expectField(path, value) {
    if (path === 'real_time_response') {
      // Folded away with nothing in it, it has no role; the checkbox is there all the same.
      const box = this.section('order').locator('input[type=checkbox]');
      await expect(box).toBeChecked({ checked: value === 'true' });
    } else if (path === 'logistics_provider.label_base64' && value.length > READABLE_LABEL) {
      await expect(this.heldLabel()).toBeVisible();
    } else if (value !== '' || !isFolded(path)) {
      await expect(this.field(path)).toHaveValue(value);
    }
  }

  /** The label, where it is shown as a file. */
  heldLabel() {
    return this.section('carrier').getByRole('group', { name: this.text.label.labelFile });
  }

  /** What there is to say of a label that is there. */
  labelDesk() {
    return this.section('carrier').locator('.label-desk');
  }

  /** The one message that says `text`, at a field or under the items. */
  message(text) {
    return this.page.getByRole('main').locator('form').getByRole('listitem').filter({ hasText: text });
  }
}

/** What is one step away is folded where it is empty. */
function isFolded(path) {
  return ['process_type', 'logistics_provider.label_url'].includes(path);
}
