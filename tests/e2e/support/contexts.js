// The browser contexts that tests run in. A new one costs more than most tests: a process that starts, and a page that is
// compiled. So a worker keeps one of each kind, and what a test leaves in it is cleared away before the next.

import { goToBlank } from './blank.js';
import { reportBreaches } from './complaints.js';

export class Contexts {
  #browser;
  /** Contexts that no test is using, by their kind. */
  #idle = new Map();
  /** Contexts in which something cannot be undone. */
  #spent = new WeakSet();

  constructor(browser) {
    this.#browser = browser;
  }

  /**
   * A context as good as new, with one page, blank and at the address `home`. Size and colours are that page's alone: a
   * further one has the browser's own.
   */
  async take({ home, viewport, colorScheme, ...fixed }) {
    const kind = JSON.stringify({ home, ...fixed });
    const entry = this.#idle.get(kind) ?? (await this.#make(kind, home, fixed));
    this.#idle.delete(kind);
    await entry.page.setViewportSize(viewport);
    await entry.page.emulateMedia({ colorScheme });
    return entry;
  }

  async #make(kind, home, options) {
    const context = await this.#browser.newContext(options);
    if (options.serviceWorkers !== 'allow') {
      // What a service worker answers for, a test could not: the page has none where the browser is told to save data.
      await context.addInitScript(() => Object.defineProperty(NetworkInformation.prototype, 'saveData', { get: () => true }));
    }
    await reportBreaches(context);
    const origins = new Set();
    context.on('request', (request) => {
      if (request.isNavigationRequest()) {
        origins.add(new URL(request.url()).origin);
      }
    });
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    await goToBlank(page, home);
    return { kind, home, context, page, devtools, origins };
  }

  /** No further test is to have this context. */
  spend(context) {
    this.#spent.add(context);
  }

  /** Clears away what a test has left. */
  async giveBack(entry) {
    const { kind, home, context, page, devtools, origins } = entry;
    if (this.#spent.has(context)) {
      await context.close();
      return;
    }
    const others = context.pages().filter((each) => each !== page);
    await Promise.all(others.map((each) => each.close()));
    await Promise.all([context, page].map((each) => each.unrouteAll({ behavior: 'ignoreErrors' })));
    await context.clearPermissions();
    await context.setOffline(false);
    // Only a page that is gone writes nothing more.
    await goToBlank(page, home);
    for (const origin of origins) {
      await devtools.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
    }
    origins.clear();
    this.#idle.set(kind, entry);
  }

  async close() {
    await Promise.all([...this.#idle.values()].map(({ context }) => context.close()));
  }
}
