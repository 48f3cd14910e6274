// The page enlarged, which is a smaller window to it, and in the colours that a system forces: everything is there, in sight and to be reached.

import { expectToFit } from '../support/fit.js';
import { expect, test } from '../support/test.js';

/** Where the focus is, and what hides it, after each Tab until it has been everywhere. */
async function expectFocusInSight(page) {
  const seen = new Set();
  for (let step = 0; step < 150; step += 1) {
    await page.keyboard.press('Tab');
    const { key, hidden } = await page.evaluate(() => {
      const focused = document.activeElement;
      const all = [...document.querySelectorAll('*')];
      const key = `${all.indexOf(focused)} ${focused.tagName} ${focused.id || focused.textContent.slice(0, 30)}`;
      if (focused === document.body) return { key, hidden: false };
      // What cannot be seen itself is seen by its label.
      const shown = focused.getBoundingClientRect().width > 1 ? focused : (focused.labels?.[0] ?? focused);
      const { left, right, top, bottom } = shown.getBoundingClientRect();
      const within = (from, to, most) => [Math.max(from, 0), Math.min(to, most)];
      const [x0, x1] = within(left, right, innerWidth);
      const [y0, y1] = within(top, bottom, innerHeight);
      // Somewhere of it is uppermost.
      const points = [0.1, 0.5, 0.9].flatMap((across) => [0.1, 0.5, 0.9].map((down) => [x0 + (x1 - x0) * across, y0 + (y1 - y0) * down]));
      const hit = ([x, y]) => {
        const found = document.elementFromPoint(x, y);
        return found !== null && (shown.contains(found) || found.contains(shown));
      };
      return { key, hidden: x1 <= x0 || y1 <= y0 || !points.some(hit) };
    });
    expect(hidden, `the focus at ${key} is hidden`).toBe(false);
    if (seen.has(key)) {
      break;
    }
    seen.add(key);
  }
  expect(seen.size).toBeGreaterThan(30);
}

for (const [percent, viewport] of [[100, { width: 1280, height: 800 }], [200, { width: 640, height: 512 }], [400, { width: 320, height: 256 }]]) {
  test.describe(`at ${percent} %`, () => {
    test.use({ viewport });

    test('nothing scrolls sideways, the focus is never hidden, and the bar leaves room for the form', async ({ form, page, text }) => {
      await form.openApiExample();
      await form.send.click();
      await expect(form.panel(text.problems(3))).toBeVisible();
      await expectToFit(page);
      const bar = await form.summary.boundingBox();
      if (bar.width > viewport.width / 2) {
        expect(bar.height).toBeLessThanOrEqual(viewport.height / 2);
      }
      await form.title.focus();
      await expectFocusInSight(page);
    });
  });
}

test('in forced colours the focus has a ring, and controls, errors and warnings have an edge', async ({ form, page, text }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await form.openApiExample();
  await form.send.click();
  await expect(form.panel(text.problems(3))).toBeVisible();
  const edgeless = await page.evaluate(() => {
    const drawn = (style, side) => style[`${side}Style`] !== 'none' && parseFloat(style[`${side}Width`]) >= 1;
    return [...document.querySelectorAll('button:not(.is-quiet, .is-icon), input, select, textarea, .panel')]
      .filter((element) => element.checkVisibility() && element.getBoundingClientRect().width > 1)
      .filter((element) => element.type !== 'checkbox' && element.type !== 'file' && !drawn(getComputedStyle(element), 'borderTop') && !drawn(getComputedStyle(element.parentElement), 'borderTop'))
      .map((element) => element.outerHTML.slice(0, 120));
  });
  expect(edgeless).toEqual([]);
  await form.title.focus();
  for (let step = 0; step < 30; step += 1) {
    await page.keyboard.press('Tab');
    const ring = await page.evaluate(() => {
      const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement);
      return { name: document.activeElement.outerHTML.slice(0, 100), wide: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 };
    });
    expect(ring.wide, ring.name).toBe(true);
  }
});
