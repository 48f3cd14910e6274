// The page in a language made for tests, which stands in the place of Thai in the page in one piece: every word of it has accents, is longer by two
// fifths, and stands in brackets. So plain letters have come past the tables of the languages, and what has no room shows. The same from right to left.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expectRoom, expectToFit } from '../support/fit.js';
import { exampleOrder, leaves, validOrder } from '../support/orders.js';
import { pageFolder } from '../support/programs.js';
import { STATES, showIn } from '../support/states.js';
import { expect, test } from '../support/test.js';

/** Names and codes that are the same in every language. The menu names each language in itself. */
const SAME = ['Order Desk', 'English', 'Español', 'México', 'JPEG', 'config.json', 'Metro Manila', 'TEA', 'ABCD', 'ABC', 'timeout_seconds'];

const settings = JSON.parse(readFileSync(join(pageFolder(), 'config.json'), 'utf8'));
const NAMES = Object.values(settings.choices).flat().flatMap(({ code, name }) => [code, ...(typeof name === 'string' ? [name] : Object.values(name))]);
const TYPED = [validOrder(''), exampleOrder()].flatMap((order) => Object.values(leaves(order))).flatMap((text) => [text, text.slice(0, 24)]);

/** Words in plain letters, but for what is typed, what a deployment calls its things, and what the warehouse has sent. */
async function plainWords(page) {
  const texts = await page.evaluate(() => {
    const attributes = ['aria-label', 'title', 'placeholder', 'alt'];
    const visible = [...document.querySelectorAll('body *')].filter((element) => element.checkVisibility());
    // Code, what is typed or offered in its place, and the names in an open list are not said by the page.
    const values = [...document.querySelectorAll('input, textarea')].map((element) => element.value);
    const quoted = [...document.querySelectorAll('pre, code, bdi, q, del, option, [role=listbox]')].map((element) => element.innerText);
    // The warehouse speaks the language that it was asked in.
    quoted.push(...quoted.flatMap((text) => [...text.matchAll(/"([^"]*)"/g)].map(([, said]) => said)));
    return {
      said: [document.title, document.body.innerText, ...visible.flatMap((element) => attributes.map((name) => element.getAttribute(name) ?? ''))].join('\n'),
      quoted: [...quoted, ...values.flatMap((value) => [value, value.slice(0, 24)])],
    };
  });
  const known = [...SAME, ...NAMES, ...TYPED, ...texts.quoted].filter((text) => text.length > 1).toSorted((one, other) => other.length - one.length);
  const rest = known.reduce((said, text) => said.replaceAll(text, ' '), texts.said);
  return rest.match(/(?<![\p{L}-])[A-Za-z]{3,}(?![\p{L}-])/gu) ?? [];
}

const NAMES_OF_THINGS = /^(SKU|PDF|PNG|ZPL|USD|PHP|SBX|EUR|CNY|Alt)$/;

const SIZES = [{ width: 1280, height: 800 }, { width: 320, height: 640 }];

async function look(page, state) {
  await showIn(page, 'th');
  // What is judged anew in another language says so a moment later.
  const words = async () => (await plainWords(page)).filter((word) => !NAMES_OF_THINGS.test(word));
  await expect.poll(words, `what ${state} says in plain letters`).toEqual([]);
  const before = page.viewportSize();
  for (const size of SIZES) {
    await page.setViewportSize(size);
    for (const direction of ['ltr', 'rtl']) {
      await page.evaluate((given) => document.documentElement.setAttribute('dir', given), direction);
      const what = `${state}, ${size.width} px, ${direction}`;
      await expectToFit(page, what);
      await expectRoom(page, what);
    }
    await page.evaluate(() => document.documentElement.removeAttribute('dir'));
  }
  await page.setViewportSize(before);
  await showIn(page, 'en');
}

test.describe('in a language made for tests', { tag: '@whole' }, () => {
  for (const [state, run] of Object.entries(STATES)) {
    test(state, async ({ form, page, text, orderNumber, configure, holdAnswers, complaints }) => {
      await run({ form, page, text, orderNumber, configure, holdAnswers, complaints }, (name) => look(page, `${state}: ${name}`));
    });
  }
});
