// Axe on every screen and every state of the page, in every language, light and dark.

import { expectAccessible } from '../support/axe.js';
import { STATES, showIn } from '../support/states.js';
import { expect, test } from '../support/test.js';

const LANGUAGES = ['zh-CN', 'es-MX', 'th', 'en'];
const COLOURS = ['light', 'dark'];

/**
 * Looks in every language: in two of them at light colours and in two at dark ones, the other way round at the next state. Contrast takes most of the
 * time, and no stylesheet has colours of a language's own.
 */
function lookInAllLanguages(page, what) {
  let states = 0;
  return async (state) => {
    states += 1;
    for (const [index, tag] of LANGUAGES.entries()) {
      await showIn(page, tag);
      const colorScheme = COLOURS[(states + index) % 2];
      await page.emulateMedia({ colorScheme });
      await expectAccessible(page, `${what}: ${state}, ${tag}, ${colorScheme}`);
    }
    await page.emulateMedia({ colorScheme: 'light' });
  };
}

for (const [what, run] of Object.entries(STATES)) {
  test(what, async ({ form, page, text, orderNumber, configure, holdAnswers, complaints }) => {
    await run({ form, page, text, orderNumber, configure, holdAnswers, complaints }, lookInAllLanguages(page, what));
  });
}

test.describe('on a phone:', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('the example with its errors', async ({ form, page, text }) => {
    await form.openApiExample();
    await form.send.click();
    await expect(form.panel(text.problems(3))).toBeVisible();
    const look = lookInAllLanguages(page, 'on a phone');
    await look('once');
    await look('in the other colours');
  });
});
