// The same rows in Chromium: a page that runs rows.js, and gives back what it measured.

import { createServer } from 'node:http';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

import { build } from 'esbuild';
import { chromium } from 'playwright-core';

import { browser as installedBrowser } from '../../e2e/support/programs.js';

// As `cargo xtask bench npm` tells Node.
const ARGUMENTS = ['--js-flags=--no-concurrent-recompilation'];

/** Only a page that is isolated from others has a clock of microseconds. */
const ISOLATED = { 'Cross-Origin-Opener-Policy': 'same-origin', 'Cross-Origin-Embedder-Policy': 'require-corp' };

/** The rows, measured in Chromium, and its version. */
export async function inChromium({ only, report }) {
  const { origin, stop } = await serve(await script());
  const { executablePath, args } = installedBrowser();
  const browser = await chromium.launch({ executablePath, args: [...args, ...ARGUMENTS] });
  try {
    const page = await browser.newPage();
    page.on('console', (message) => report(message.text()));
    const failed = new Promise((_, reject) => page.on('pageerror', reject));
    await page.goto(origin);
    const rows = page.evaluate((part) => globalThis.measured(part), only);
    const tables = await Promise.race([rows, failed]);
    for (const table of tables) for (const row of table.rows) row.times = new Map(row.times);
    return { version: browser.version(), tables };
  } finally {
    await browser.close();
    await stop();
  }
}

async function script() {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('page.js', import.meta.url))],
    bundle: true,
    format: 'esm',
    target: 'chrome120',
    write: false,
    logLevel: 'warning',
  });
  return outputFiles[0].text;
}

async function serve(module) {
  const files = {
    '/': ['text/html; charset=utf-8', '<!doctype html><title>bench</title><link rel="icon" href="data:,"><script type="module" src="/page.js"></script>'],
    '/page.js': ['text/javascript; charset=utf-8', module],
  };
  const server = createServer(({ url }, response) => {
    const [type, content] = files[url] ?? ['text/plain', 'not found\n'];
    response.writeHead(url in files ? 200 : 404, { 'Content-Type': type, ...ISOLATED }).end(content);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    origin: `http://127.0.0.1:${server.address().port}/`,
    async stop() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
