// Firefox, by WebDriver BiDi, which it speaks itself.

import { launch } from 'puppeteer-core';

import { firefoxProgram } from './programs.js';

export const name = 'Firefox';

/** Starts it without a window, with a profile of its own. */
export async function start() {
  const browser = await launch({ browser: 'firefox', executablePath: firefoxProgram(), headless: true });
  const [page] = await browser.pages();
  await page.setViewport({ width: 1366, height: 768 });
  return {
    version: (await browser.version()).split('/').at(-1),
    open: (url) => page.goto(url),
    reload: () => page.reload(),
    load: (script) => page.evaluate(script),
    run: (work, ...args) => page.evaluate(work, ...args),
    /** The element that `find` resolves with in the page. */
    async element(find, ...args) {
      const element = await page.evaluateHandle(find, ...args);
      return {
        click: () => element.click(),
        type: (text) => element.type(text),
        read: (property) => element.evaluate((element, property) => element[property], property),
      };
    },
    stop: () => browser.close(),
  };
}
