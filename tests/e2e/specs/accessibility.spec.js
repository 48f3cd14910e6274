// Axe on every screen and every state of the page, in every language, light and dark.

import { expectAccessible, expectContrast } from '../support/axe.js';
import { STATES, showIn } from '../support/states.js';
import { expect, test } from '../support/test.js';

/** All by the rules once; dark colours change contrast alone. */
async function lookInAllLanguages(page, state) {
  for (const tag of ['zh-CN', 'es-MX', 'th', 'en']) {
    await showIn(page, tag);
    await expectAccessible(page, `${state}, ${tag}`);
    await page.emulateMedia({ colorScheme: 'dark' });
    await expectContrast(page, `${state}, ${tag}, dark`);
    await page.emulateMedia({ colorScheme: 'light' });
  }
}

for (const [state, run] of Object.entries(STATES)) {
  test(state, async ({ form, page, text, orderNumber, configure, holdAnswers, complaints }) => {
    await run({ form, page, text, orderNumber, configure, holdAnswers, complaints }, (name) => lookInAllLanguages(page, `${state}: ${name}`));
  });
}

test.describe('on a phone:', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('the example with its errors', async ({ form, page, text }) => {
    await form.open();
    await form.useExample();
    await form.send.click();
    await expect(form.panel(text.problems(3))).toBeVisible();
    await lookInAllLanguages(page, 'the example');
  });
});
