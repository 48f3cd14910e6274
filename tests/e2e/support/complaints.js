// What the browser complains of, and what of it was to be expected.

import { expect } from '@playwright/test';

/** Has every breach of a page's policy reported on its console. */
export async function reportBreaches(context) {
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) => {
      console.error(`policy: ${event.violatedDirective} forbids ${event.blockedURI} ${event.sample}`);
    });
  });
}

export class Complaints {
  #context;
  #heard = [];
  #expected = [];
  #allowed = [];
  #listeners;

  /** Everything that is said on the console, complaint or not. */
  said = [];

  constructor(context) {
    this.#context = context;
    this.#listeners = {
      console: (message) => {
        this.said.push(message.text());
        if (['error', 'warning', 'assert'].includes(message.type())) {
          this.#heard.push(`${message.type()}: ${message.text()}`);
        }
      },
      weberror: (error) => this.#heard.push(`exception: ${error.error()}`),
    };
    for (const [event, listener] of Object.entries(this.#listeners)) {
      context.on(event, listener);
    }
  }

  /** The test brings about a complaint that matches `pattern`; it must come. */
  expect(pattern) {
    this.#expected.push(pattern);
  }

  /** The browser may complain of what matches `pattern`, and need not: it depends on how long something takes. */
  allow(pattern) {
    this.#allowed.push(pattern);
  }

  /** Waits for what the pages have under way, and judges what has been heard. */
  async settle() {
    await Promise.all(this.#context.pages().map(quiet));
    for (const [event, listener] of Object.entries(this.#listeners)) {
      this.#context.off(event, listener);
    }
    const isExpected = (complaint) => [...this.#expected, ...this.#allowed].some((pattern) => pattern.test(complaint));
    expect(
      this.#heard.filter((complaint) => !isExpected(complaint)),
      'what the browser complains of',
    ).toEqual([]);
    for (const pattern of this.#expected) {
      expect(this.#heard, 'the complaint that this test brings about').toContainEqual(expect.stringMatching(pattern));
    }
  }
}

/** Resolves when the page has done what was waiting to be done: events that it has yet to fire, timers that are due. */
async function quiet(page) {
  // Where scripts are off nothing is under way, and no task is run.
  await page.evaluate(() => scheduler.postTask(() => {}, { priority: 'background' }).catch(() => {}));
}
