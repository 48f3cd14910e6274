// A browser that a test may kill: one with a profile on the disk, which is opened again.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

import { chromium } from '@playwright/test';

import { browser } from './programs.js';

const READY = /^DevTools listening on (ws:\S+)$/;

/** What a browser that was killed has left in its profile to keep others out. */
const LOCKS = ['SingletonLock', 'SingletonCookie', 'SingletonSocket'];

/** Starts Chromium with the profile in `folder`, at `url`; resolves when its tab is there. */
export async function startChromium(folder, url) {
  for (const lock of LOCKS) {
    rmSync(join(folder, lock), { force: true });
  }
  const { executablePath, args } = browser();
  const own = ['--headless=new', '--no-sandbox', '--lang=en-US', `--user-data-dir=${folder}`, '--remote-debugging-port=0'];
  const child = spawn(executablePath, [...args, ...own, 'about:blank'], { stdio: ['ignore', 'ignore', 'pipe'], detached: true });
  const ended = once(child, 'exit');
  const address = await new Promise((resolve, reject) => {
    createInterface({ input: child.stderr }).on('line', (line) => READY.test(line) && resolve(READY.exec(line)[1]));
    ended.then(() => reject(new Error('Chromium has not started')));
  });
  const devtools = await chromium.connectOverCDP(address);
  const [context] = devtools.contexts();
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(url);
  return {
    page,
    /** Ends the browser's process; resolves when it is gone. */
    async kill(signal = 'SIGKILL') {
      child.kill(signal);
      await ended;
      endGroup(child.pid);
      // Nothing answers any more.
      await devtools.close().catch(() => {});
    },
  };
}

/** Ends what is left of a browser: its other processes would write into its profile for a while. */
function endGroup(pid) {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // They have ended by themselves.
  }
}
