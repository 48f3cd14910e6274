// What axe finds, in a form that a failed test can be read by.

import AxeBuilder from '@axe-core/playwright';
import { expect } from '@playwright/test';

/** Fails where axe finds anything on the page as it is now, by any of its rules. */
export async function expectAccessible(page, state) {
  // In one go and in this page: the frames that axe otherwise looks into are none here.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  const found = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} (${help}) at ${target.join(' ')}: ${failureSummary}`),
  );
  expect(found, `what axe finds on ${state}`).toEqual([]);
}
