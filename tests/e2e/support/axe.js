// What axe finds, in a form that a failed test can be read by.

import { expect } from '@playwright/test';
import axe from 'axe-core';

/** Fails where axe finds anything on the page as it is now, by any of its rules. */
export const expectAccessible = (page, state) => expectNothing(page, state, {});

/** The same of contrast, which is what other colours change. */
export const expectContrast = (page, state) => expectNothing(page, state, { runOnly: ['color-contrast'] });

async function expectNothing(page, state, rules) {
  if (!(await page.evaluate(() => 'axe' in window))) {
    await page.evaluate(axe.source);
  }
  // What passes is of no interest, and need not be described.
  const options = { resultTypes: ['violations'], ...rules };
  const { violations } = await page.evaluate((given) => window.axe.run(document, given), options);
  const found = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} (${help}) at ${target.join(' ')}: ${failureSummary}`),
  );
  expect(found, `what axe finds on ${state}`).toEqual([]);
}

/** The same, first with light colours, then with dark ones. */
export async function expectAccessibleInBothColours(page, state) {
  for (const colorScheme of ['light', 'dark']) {
    await page.emulateMedia({ colorScheme });
    await expectAccessible(page, `${state}, ${colorScheme}`);
  }
}
