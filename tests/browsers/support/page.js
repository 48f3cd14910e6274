// The page as a person knows it, in any browser: what is on it is found by role and name.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import { COLUMNS, FIELDS, literally, named, ROLES } from '../../e2e/support/fields.js';
import { leaves } from '../../e2e/support/orders.js';

/** What finds elements by role and name, as a script that a page runs. */
const FINDER = readFileSync(createRequire(import.meta.url).resolve('@testing-library/dom/dist/@testing-library/dom.umd.min.js'), 'utf8');

/** Against what never comes; being slow is no failure. */
const LIMIT = 60_000;

/** What is not found is said in a line, not with the whole page. */
const PREPARE = `
  TestingLibraryDom.configure({ asyncUtilTimeout: ${LIMIT}, getElementError: (message) => new Error(message.split('\\n')[0]) });
  window.complaints = [];
  const complain = (event) => window.complaints.push(String(event.reason ?? event.message ?? event.violatedDirective));
  ['error', 'unhandledrejection', 'securitypolicyviolation'].forEach((kind) => addEventListener(kind, complain));
`;

export class Page {
  #browser;
  #text;

  constructor(browser, text) {
    this.#browser = browser;
    this.#text = text;
  }

  async open(url) {
    await this.#browser.open(url);
    await this.#prepare();
  }

  async reload() {
    await this.#browser.reload();
    await this.#prepare();
  }

  async #prepare() {
    await this.#browser.load(FINDER);
    await this.#browser.load(PREPARE);
  }

  /** What the page has complained of since it was opened. */
  complaints() {
    return this.#browser.run(() => window.complaints);
  }

  /** Waits for the one element with one of these roles and this name, within a section where one is given. */
  find(roles, name, section) {
    const where = section && this.#text.section[section];
    return this.#browser.element(
      (roles, name, where) => {
        const { waitFor, within, screen } = window.TestingLibraryDom;
        const pattern = new RegExp(name);
        return waitFor(() => {
          const scope = where ? within(screen.getByRole('region', { name: where })) : screen;
          const found = roles.flatMap((role) => scope.queryAllByRole(role, { name: pattern }));
          if (found.length !== 1) {
            throw new Error(`${found.length} elements are ${roles.join(' or ')} ${name}`);
          }
          return found[0];
        });
      },
      roles, name.source, where,
    );
  }

  button(name) {
    return this.find(['button'], whole(name));
  }

  /** The control at a path of the order, such as `receiver.name` or `items.0.sku`. */
  field(path) {
    const [, index, column] = /^items\.(\d+)\.(\w+)$/.exec(path) ?? [];
    if (column) {
      const { label, kind } = COLUMNS[column];
      return this.find([ROLES[kind]], whole(`${this.#text.item(Number(index) + 1)}: ${this.#text.label[label]}`), 'items');
    }
    const { section, label, kind } = FIELDS[path];
    return this.find(kind === 'suggested' ? ['combobox', 'textbox'] : [ROLES[kind]], named(this.#text.label[label]), section);
  }

  /** Unfolds what is one step away. */
  async unfold(title) {
    const summary = await this.#browser.element(
      (title) => window.TestingLibraryDom.screen.findByText(title, { selector: 'summary, summary *' }),
      title,
    );
    await summary.click();
  }

  /** Types an order into the empty form, key by key; what stands there already is left. */
  async fill(order) {
    await this.unfold(this.#text.processing);
    for (let count = 1; count < order.items.length; count += 1) {
      await (await this.button(this.#text.addItem)).click();
    }
    for (const [path, value] of typed(order)) {
      const field = await this.field(path);
      if ((await field.read('value')) === '') {
        await field.type(value);
      }
    }
  }

  /** What stands in the form where an order says something, by its path. */
  async values(order) {
    const values = [];
    for (const [path] of typed(order)) {
      values.push([path, await (await this.field(path)).read('value')]);
    }
    return values;
  }

  /** Waits until the one element of this role says something that `pattern` matches. */
  says(role, pattern) {
    return this.#browser.run(
      (role, source) =>
        window.TestingLibraryDom.waitFor(() => {
          const says = window.TestingLibraryDom.screen.queryAllByRole(role).map((element) => element.textContent);
          if (!says.some((text) => new RegExp(source).test(text))) {
            throw new Error(`${role} says ${JSON.stringify(says)}, and not ${source}`);
          }
        }),
      role, pattern.source,
    );
  }

  /** Waits until nothing of this role is there. */
  isGone(role) {
    return this.#browser.run(
      (role) =>
        window.TestingLibraryDom.waitFor(() => {
          if (window.TestingLibraryDom.screen.queryAllByRole(role).length > 0) {
            throw new Error(`${role} is still there`);
          }
        }),
      role,
    );
  }
}

/** A text as a name from its first letter to its last. */
export const whole = (text) => new RegExp(`^${literally(text)}$`);

/** What a person types of an order: not what is empty. */
export const typed = (order) => Object.entries(leaves(order)).filter(([, value]) => value !== '');
