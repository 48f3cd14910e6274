// The same rows in Chromium: a page that runs rows.js, and gives back what it measured.

import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

import { build } from 'esbuild';
import { chromium } from 'playwright-core';

const BROWSERS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

// What the browser does by itself would be measured with the rest.
const ARGUMENTS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // As `cargo xtask bench npm` tells Node.
  '--js-flags=--no-concurrent-recompilation',
];

/** Only a page that is isolated from others has a clock of microseconds. */
const ISOLATED = { 'Cross-Origin-Opener-Policy': 'same-origin', 'Cross-Origin-Embedder-Policy': 'require-corp' };

/** The rows, measured in Chromium, and its version. */
export async function inChromium({ only, report }) {
  const { origin, stop } = await serve(await script());
  const browser = await chromium.launch({ executablePath: executable(), args: ARGUMENTS });
  try {
    const page = await browser.newPage();
    page.on('console', (message) => report(message.text()));
    const failed = new Promise((_, reject) => page.on('pageerror', reject));
    await page.goto(origin);
    const rows = page.evaluate((part) => globalThis.measured(part), only);
    const groups = await Promise.race([rows, failed]);
    for (const group of groups) for (const row of group.rows) row.times = new Map(row.times);
    return { version: browser.version(), groups };
  } finally {
    await browser.close();
    await stop();
  }
}

function executable() {
  const path = process.env.CHROME || BROWSERS.find((path) => existsSync(path));
  if (!path) throw new Error('there is no Chromium here: install one, or set CHROME to the path of the program');
  return path;
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
