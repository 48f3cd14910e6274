// What axe finds, in a form that a failed test can be read by.

import AxeBuilder from '@axe-core/playwright';
import { expect } from '@playwright/test';

/** Rules that the page breaks everywhere: each has a test of its own, marked as to be mended. */
const KNOWN = ['region', 'page-has-heading-one'];

/** Fails where axe finds anything on the page as it is now, by any of its rules but those of `known` findings. */
export async function expectAccessible(page, state, known = KNOWN) {
  // In one go and in this page: the frames that axe otherwise looks into are none here.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().disableRules(known).analyze();
  const found = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} (${help}) at ${target.join(' ')}: ${failureSummary}`),
  );
  expect(found, `what axe finds on ${state}`).toEqual([]);
}
