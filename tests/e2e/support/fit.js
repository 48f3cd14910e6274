// Whether everything on the page has room: nothing scrolls sideways, sticks out, is cut off or lies on something else.

import { expect } from '@playwright/test';

/** What sticks out of the window at the sides, though nothing scrolls. */
export const sticksOut = (page) =>
  page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const visible = [...document.querySelectorAll('body *')].filter((element) => element.checkVisibility());
    return visible
      // A table in a box that scrolls by itself, and takes the focus for it, may be as wide as it is.
      .filter((element) => !element.parentElement.closest('.assist-scroll, .import-preview, .import-scroll') && !element.closest('pre, .visually-hidden, .skip'))
      .map((element) => [element, element.getBoundingClientRect()])
      .filter(([, box]) => box.width > 1 && (box.right > width + 1 || box.left < -1))
      .map(([element, box]) => `${element.tagName} ${element.className} ${box.left} to ${box.right}`);
  });

/** Nothing scrolls sideways, and nothing sticks out. */
export async function expectToFit(page, state = 'the page') {
  const { scroll, client } = await page.evaluate(() => ({
    scroll: document.documentElement.scrollWidth,
    client: document.documentElement.clientWidth,
  }));
  expect(await sticksOut(page), `what sticks out of ${state}`).toEqual([]);
  expect(scroll, `the width of ${state}`).toBeLessThanOrEqual(client);
}

/** No text is cut off by its box, and no control or label lies on another. What stays at the window's edge, and what opens over the page, lies on the rest by design. */
export async function expectRoom(page, state) {
  const found = await page.evaluate(() => {
    const name = (element) => `${element.tagName.toLowerCase()}.${element.className} “${(element.innerText ?? element.value ?? '').slice(0, 40)}”`;
    const floats = (element) => {
      for (let at = element; at; at = at.parentElement) {
        if (['fixed', 'sticky'].includes(getComputedStyle(at).position) || at.matches('[role=listbox], .drafts-list, pre, .visually-hidden, .skip')) return true;
      }
      return false;
    };
    const visible = [...document.querySelectorAll('body *')].filter((element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && !floats(element));
    const hasText = (element) => [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim() !== '');
    // Beside a code its name may end in dots, and so may what stands in the cells of a file.
    const clips = (element) => getComputedStyle(element).overflowX !== 'visible' && !element.matches('.combobox-name, .import-preview *, .cells *');
    const cut = visible
      .filter((element) => hasText(element) && clips(element) && element.clientWidth > 1 && element.scrollWidth > element.clientWidth + 1)
      .map((element) => `cut off: ${name(element)}`);
    const parts = visible
      .filter((element) => element.matches('button, input, select, textarea, summary, label, h1, h2, a, legend'))
      .map((element) => [element, element.getBoundingClientRect()])
      .filter(([, box]) => box.width > 1 && box.height > 1);
    const overlap = (one, other) =>
      Math.min(one.right, other.right) - Math.max(one.left, other.left) > 2 && Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 2;
    const lying = parts.flatMap(([one, box], index) =>
      parts
        .slice(index + 1)
        .filter(([other, its]) => overlap(box, its) && !one.contains(other) && !other.contains(one))
        .map(([other]) => `on each other: ${name(one)} and ${name(other)}`),
    );
    return [...cut, ...lying];
  });
  expect(found, `what has no room in ${state}`).toEqual([]);
}
