// What the browser complains of, and what of it was to be expected.

import { expect } from '@playwright/test';

export class Complaints {
  #heard = [];
  #expected = [];

  /** The test brings about a complaint that matches `pattern`; it must come. */
  expect(pattern) {
    this.#expected.push(pattern);
  }

  async listenTo(context) {
    context.on('console', (message) => {
      if (['error', 'warning', 'assert'].includes(message.type())) {
        this.#heard.push(`${message.type()}: ${message.text()}`);
      }
    });
    context.on('weberror', (error) => this.#heard.push(`exception: ${error.error()}`));
    await context.addInitScript(() => {
      addEventListener('securitypolicyviolation', (event) => {
        console.error(`policy: ${event.violatedDirective} forbids ${event.blockedURI} ${event.sample}`);
      });
    });
  }

  async settle(context) {
    // An answer comes after everything that the page has said before.
    await Promise.all(context.pages().map((page) => page.evaluate(() => document.readyState)));
    const isExpected = (complaint) => this.#expected.some((pattern) => pattern.test(complaint));
    expect(
      this.#heard.filter((complaint) => !isExpected(complaint)),
      'what the browser complains of',
    ).toEqual([]);
    for (const pattern of this.#expected) {
      expect(this.#heard, 'the complaint that this test brings about').toContainEqual(expect.stringMatching(pattern));
    }
  }
}
