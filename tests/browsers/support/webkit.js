// WebKitGTK, by its own driver, in a window on a display that nobody sees: it has no mode without one.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

import { Builder, Capabilities } from 'selenium-webdriver';
import { findFreePort } from 'selenium-webdriver/net/portprober.js';
import { DriverService } from 'selenium-webdriver/remote/index.js';

import { displayProgram, miniBrowserProgram, webkitDriverProgram } from './programs.js';

export const name = 'WebKit';

/** Runs `work(...args, done)` in the page, and gives what it resolves with or throws what it throws. */
const AWAITED = (work) => `
  const done = arguments[arguments.length - 1];
  const args = [...arguments].slice(0, -1);
  Promise.resolve().then(() => (${work})(...args)).then((value) => done({ value }), (error) => done({ error: String(error) }));
`;

/** Longer than anything in a page waits. */
const SCRIPT_LIMIT = 120_000;

/** Starts it with a home of its own. */
export async function start() {
  const home = mkdtempSync(join(tmpdir(), 'order-desk-webkit-'));
  const display = await startDisplay();
  const service = await startDriver({ ...process.env, DISPLAY: display.name, HOME: home, XDG_DATA_HOME: home, LANG: 'en_US.UTF-8' });
  const driver = await new Builder().usingServer(await service.address()).withCapabilities(capabilities()).build();
  await driver.manage().setTimeouts({ script: SCRIPT_LIMIT });
  const run = async (work, ...args) => {
    const { value, error } = await driver.executeAsyncScript(AWAITED(work), ...args);
    if (error) {
      throw new Error(error);
    }
    return value;
  };
  return {
    version: (await driver.getCapabilities()).getBrowserVersion(),
    open: (url) => driver.get(url),
    reload: () => driver.navigate().refresh(),
    load: (script) => driver.executeScript(script),
    run,
    /** The element that `find` resolves with in the page. */
    async element(find, ...args) {
      const element = await run(find, ...args);
      return {
        click: () => element.click(),
        type: (text) => element.sendKeys(text),
        read: (property) => run((element, property) => element[property], element, property),
      };
    },
    async stop() {
      await driver.quit();
      await service.kill();
      await display.stop();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

function capabilities() {
  return new Capabilities({
    browserName: 'MiniBrowser',
    'webkitgtk:browserOptions': { binary: miniBrowserProgram(), args: ['--automation'] },
  });
}

async function startDriver(environment) {
  const port = await findFreePort();
  const service = new DriverService(webkitDriverProgram(), { port, args: [`--port=${port}`], env: environment, loopback: true });
  await service.start();
  return service;
}

/** A display that takes the first number that is free, and says which. */
async function startDisplay() {
  const child = spawn(displayProgram(), ['-displayfd', '3', '-screen', '0', '1366x900x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const ended = once(child, 'exit');
  const number = once(createInterface({ input: child.stdio[3] }), 'line').then(([line]) => line);
  const name = await Promise.race([number, ended.then(() => undefined)]);
  if (name === undefined) {
    throw new Error('Xvfb did not start');
  }
  return {
    name: `:${name}`,
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
