// `config.json` as a test wants it.

/** Stands in for the settings that lie beside the page. */
export class Settings {
  #devtools;
  #answer;

  constructor(devtools) {
    this.#devtools = devtools;
    devtools.on('Fetch.requestPaused', ({ requestId }) =>
      // A page that has been left takes no answer.
      devtools.send('Fetch.fulfillRequest', { requestId, ...this.#answer }).catch(() => {}),
    );
  }

  /** Has `page` find other settings. With a route of Playwright's the browser's cache would be off for all files. */
  static async of(page) {
    return new Settings(await page.context().newCDPSession(page));
  }

  /** From now on the page finds this text, with this status. */
  async put(text, status) {
    this.#answer = {
      responseCode: status,
      responseHeaders: [{ name: 'Content-Type', value: 'application/json' }],
      body: Buffer.from(text).toString('base64'),
    };
    await this.#devtools.send('Fetch.enable', { patterns: [{ urlPattern: '*/config.json' }] });
  }

  /** From now on the page finds its own settings again. */
  async restore() {
    await this.#devtools.send('Fetch.disable');
  }

  async detach() {
    await this.#devtools.detach();
  }
}
