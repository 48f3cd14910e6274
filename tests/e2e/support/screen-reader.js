// What a screen reader says: @guidepup/virtual-screen-reader, in the page under test. It follows the focus and what live regions say.

import { fileURLToPath } from 'node:url';

import { expect } from '@playwright/test';
import { buildSync } from 'esbuild';

let source;

/** One script without imports: the page's policy lets none of other origins in, and a test none that it has to fetch. */
function script() {
  source ??= buildSync({
    stdin: { contents: "export { virtual } from '@guidepup/virtual-screen-reader/browser.js';", resolveDir: fileURLToPath(new URL('.', import.meta.url)) },
    bundle: true,
    format: 'iife',
    globalName: 'screenReader',
    footer: { js: 'globalThis.screenReader = screenReader;' },
    write: false,
  }).outputFiles[0].text;
  return source;
}

/** Starts it on the page as it is now. */
export async function startScreenReader(page) {
  await page.evaluate(script());
  await page.evaluate(async () => {
    await screenReader.virtual.start({ container: document.body });
    await screenReader.virtual.clearSpokenPhraseLog();
  });
  let heard = 0;
  return {
    /** It says this, after what it was expected to say before. */
    async expectToSay(phrase) {
      const place = async () => {
        const said = await page.evaluate(() => screenReader.virtual.spokenPhraseLog());
        const found = said.findIndex((own, index) => index >= heard && (typeof phrase === 'string' ? own === phrase : phrase.test(own)));
        return { found, said: said.slice(heard) };
      };
      await expect.poll(place, `what is spoken, in which ${phrase} is looked for`).not.toMatchObject({ found: -1 });
      heard = (await place()).found + 1;
    },
    stop: () => page.evaluate(() => screenReader.virtual.stop()),
  };
}
