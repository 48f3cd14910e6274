// What axe finds, in a form that a failed test can be read by.

import { expect } from '@playwright/test';
import axe from 'axe-core';

/** Fails where axe finds anything on the page as it is now, by any of its rules; what is touched has 24 px, or as much room around it. */
export async function expectAccessible(page, state) {
  if (!(await page.evaluate(() => 'axe' in window))) {
    await page.evaluate(axe.source);
  }
  // What passes is of no interest, and need not be described.
  const options = { resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } };
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
