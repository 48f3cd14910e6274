// The built page on the web servers that people have, as `web/deploy` tells them: each serves it below a path.

import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';

import { chromium } from '@playwright/test';

import { browser, pageFolder } from '../e2e/support/programs.js';
import * as apache from './support/apache.js';
import * as caddy from './support/caddy.js';
import * as nginx from './support/nginx.js';

const DEPLOY = new URL('../../web/deploy/', import.meta.url);
const config = (name) => readFileSync(new URL(name, DEPLOY), 'utf8');

const TYPES = {
  'index.html': /^text\/html; ?charset=utf-8$/i,
  'config.json': /^application\/json$/,
  'app.webmanifest': /^application\/manifest\+json(; ?charset=utf-8)?$/i,
  js: /^text\/javascript(; ?charset=utf-8)?$/i,
  css: /^text\/css(; ?charset=utf-8)?$/i,
  wasm: /^application\/wasm$/,
  svg: /^image\/svg\+xml(; ?charset=utf-8)?$/i,
  png: /^image\/png$/,
};
const UNPACKED = { br: brotliDecompressSync, gzip: gunzipSync, identity: (bytes) => bytes };
const FOREVER = 'public, max-age=31536000, immutable';

/** What every answer says, as the file for Netlify has it. */
const SAID = config('_headers').split('\n\n')[1].split('\n').slice(1).map((line) => line.trim().split(/: (.*)/));

for (const server of [nginx, caddy, apache]) {
  describe(server.name, () => {
    const folder = mkdtempSync(join(tmpdir(), 'order-desk-host-'));
    let host;

    before(async () => {
      const page = join(folder, 'desk');
      mkdirSync(page);
      cpSync(pageFolder(), page, { recursive: true });
      cpSync(new URL('.htaccess', DEPLOY), join(page, '.htaccess'));
      host = await server.start(folder, config);
    });

    after(async () => {
      await host?.stop();
      rmSync(folder, { recursive: true });
    });

    const get = (path, headers = {}) =>
      new Promise((resolve, reject) => {
        const asked = request(`${host.url}${path}`, { headers }, async (answer) => {
          const parts = [];
          for await (const part of answer) {
            parts.push(part);
          }
          resolve({ status: answer.statusCode, headers: answer.headers, body: Buffer.concat(parts) });
        });
        asked.on('error', reject).end();
      });

    test('every file has its type, its caching and all headers, compressed as it is asked for', async () => {
      for (const name of readdirSync(pageFolder()).filter((name) => !/\.(br|gz)$/.test(name))) {
        const content = readFileSync(join(pageFolder(), name));
        const isHashed = /-[0-9a-f]{16}\./.test(name);
        const isCompressed = readdirSync(pageFolder()).includes(`${name}.br`);
        for (const [encoding, unpacked] of Object.entries(UNPACKED)) {
          const { status, headers, body } = await get(`/desk/${name}`, { 'accept-encoding': encoding });
          assert.equal(status, 200, name);
          assert.equal(headers['content-encoding'] ?? 'identity', isCompressed ? encoding : 'identity', `${name} ${encoding}`);
          assert.deepEqual(isCompressed ? unpacked(body) : body, content, `${name} ${encoding}`);
          assert.match(headers['content-type'], TYPES[name] ?? TYPES[name.split('.').pop()], `${name} ${encoding}`);
          assert.equal(headers['cache-control'], isHashed ? FOREVER : 'no-cache', name);
          assert.match(headers.vary ?? '', isCompressed ? /accept-encoding/i : /.*/, name);
          for (const [header, value] of SAID) {
            assert.equal(headers[header.toLowerCase()], value, `${name}: ${header}`);
          }
        }
      }
    });

    test('what has not changed is not sent again', async () => {
      for (const path of ['/desk/', '/desk/config.json']) {
        const first = await get(path, { 'accept-encoding': 'br' });
        const condition = first.headers.etag
          ? { 'if-none-match': first.headers.etag }
          : { 'if-modified-since': first.headers['last-modified'] };
        const { status, body } = await get(path, { 'accept-encoding': 'br', ...condition });
        assert.equal(status, 304, path);
        assert.equal(body.length, 0);
      }
    });

    test('the address without its slash leads to the one with it, at this host', async () => {
      const { status, headers } = await get('/desk');
      assert.ok([301, 302, 307, 308].includes(status), String(status));
      assert.equal(new URL(headers.location, `${host.url}/desk`).href, `${host.url}/desk/`);
    });

    test('what is not there is said to be so, and not for ever', async () => {
      for (const name of ['nothing', 'order-desk-0123456789abcdef.js']) {
        const { status, headers } = await get(`/desk/${name}`);
        assert.equal(status, 404);
        assert.notEqual(headers['cache-control'], FOREVER);
      }
    });

    test('the page starts, is kept, and opens its other screens without a word on the console', async () => {
      const chrome = await chromium.launch(browser());
      try {
        const page = await chrome.newPage();
        const said = [];
        page.on('console', (message) => said.push(message.text()));
        page.on('pageerror', (error) => said.push(String(error)));
        await page.goto(`${host.url}/desk/`);
        await page.evaluate(async () => (await navigator.serviceWorker.ready).active.state);
        await page.goto(`${host.url}/desk/#/orders`);
        await page.getByRole('heading', { level: 1, name: 'Orders' }).waitFor();
        assert.deepEqual(said, []);
      } finally {
        await chrome.close();
      }
    });
  });
}
