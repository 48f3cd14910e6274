// The programs and files that the tests are about. `cargo xtask test e2e` names them; by hand the usual places do.

import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const ROOT = new URL('../../../', import.meta.url);

const BROWSERS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Nothing that the browser does by itself may come between a test and the page, or be measured with it. */
const ARGUMENTS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** How Playwright starts the browser. */
export function browser() {
  const executablePath = process.env.CHROME || BROWSERS.find((path) => existsSync(path));
  if (!executablePath) {
    throw new Error('there is no Chromium here: install one, or set CHROME to the path of the program');
  }
  return { executablePath, args: ARGUMENTS };
}

/** The sandbox's program. */
export function sandboxProgram() {
  return present('ORDER_SANDBOX', 'target/debug/order-sandbox', 'the sandbox (cargo build -p order-sandbox)');
}

/** The folder of the built page. */
export function pageFolder() {
  return present('ORDER_PAGE', 'dist', 'the built page (cargo xtask app)');
}

/** The folder of the page in one piece; nothing where it is not built. */
export function wholePageFolder() {
  const path = process.env.ORDER_WHOLE_PAGE || fileURLToPath(new URL('target/whole-page', ROOT));
  return existsSync(path) ? path : undefined;
}

/** The folder with the npm package and its example page. */
export function npmFolder() {
  return present('ORDER_NPM', 'target/npm', 'the npm package (cargo xtask npm)');
}

function present(variable, usual, what) {
  const path = process.env[variable] || fileURLToPath(new URL(usual, ROOT));
  if (!existsSync(path)) {
    throw new Error(`${path} is missing: build ${what}, or set ${variable}`);
  }
  return path;
}
