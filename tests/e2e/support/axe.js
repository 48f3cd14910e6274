// What axe finds, in a form that a failed test can be read by.

import { expect } from '@playwright/test';
import axe from 'axe-core';

/** Fails where axe finds anything on the page as it is now, by any of its rules. */
export async function expectAccessible(page, state) {
  if (!(await page.evaluate(() => 'axe' in window))) {
    await page.evaluate(axe.source);
  }
  // What passes is of no interest, and need not be described.
  const { violations } = await page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }));
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
