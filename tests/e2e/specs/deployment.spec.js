// Any static host will do: any path, another origin for the API, and the page's own policy.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { expect, test } from '../support/test.js';
import { validOrder } from '../support/orders.js';
import { POLICY } from '../support/policy.js';
import { pageFolder } from '../support/programs.js';
import { Warehouse } from '../support/sandbox.js';

const config = (settings) => ({ 'config.json': JSON.stringify(settings) });

test('the sandbox serves the page under a path, with the API at its own', async ({ form, page, startSandbox, configure, orderNumber }) => {
  const sandbox = await startSandbox(['--page', pageFolder(), '--page-path', '/tools/desk/']);
  await configure({ api_base: '/' });
  const order = validOrder(orderNumber());
  await form.open(`${sandbox.url}/tools/desk/`, { draft: order });
  await form.send.click();
  await expect(form.title).toHaveText(/SBX-\d+/);
  expect(await new Warehouse(sandbox.url).bodies(order.package.order_number)).toEqual([order]);
});

test('a plain static host serves the page from deep down, and the API is on another origin', async ({
  form, page, startSandbox, serveStatic, orderNumber,
}) => {
  // The site must be known to the API before it may be called from there.
  const files = {};
  const site = await serveStatic('/some/deep/path/', files);
  const sandbox = await startSandbox(['--allow-origin', site.origin]);
  Object.assign(files, config({ api_base: sandbox.url }));
  const order = validOrder(orderNumber());
  await form.open(site.url, { draft: order });
  await form.send.click();
  await expect(form.title).toHaveText(/SBX-\d+/);
  expect(await new Warehouse(sandbox.url).bodies(order.package.order_number)).toEqual([order]);
  await page.reload();
  await expect(form.title).toHaveText(/SBX-\d+/);
});

test('everything that the page loads lies in its own folder', async ({ form, page, serveStatic }) => {
  const site = await serveStatic('/some/deep/path/', {});
  const addresses = [];
  const listen = (request) => addresses.push(request.url());
  page.on('request', listen);
  await form.open(site.url);
  // What is fetched after the form belongs to it too.
  await page.waitForLoadState('networkidle');
  page.off('request', listen);
  expect(addresses.filter((address) => !address.startsWith(site.url) && !address.startsWith('data:'))).toEqual([]);
  expect(addresses.some((address) => address.endsWith('.wasm'))).toBe(true);
});

test('an API that does not know the page is told from one that refuses', async ({
  form, text, startSandbox, serveStatic, orderNumber, complaints,
}) => {
  complaints.expect(/blocked by CORS policy/);
  complaints.expect(/Failed to load resource/);
  const sandbox = await startSandbox(['--allow-origin', 'https://elsewhere.example']);
  const site = await serveStatic('/', config({ api_base: sandbox.url }));
  const order = validOrder(orderNumber());
  await form.open(site.url, { draft: order });
  await form.send.click();
  await expect(form.panel(text.unknown)).toContainText(text.noAnswer);
  await form.expectFilled(order);
});

test('a page from the sandbox calls another sandbox where the policy names it', async ({ form, configure, startSandbox, orderNumber }) => {
  const api = await startSandbox(['--allow-origin', '*']);
  const host = await startSandbox(['--page', pageFolder(), '--connect', api.url]);
  await configure({ api_base: api.url });
  const order = validOrder(orderNumber());
  await form.open(`${host.url}/`, { draft: order });
  await form.send.click();
  await expect(form.title).toHaveText(/SBX-\d+/);
  expect(await new Warehouse(api.url).bodies(order.package.order_number)).toEqual([order]);
});

test('where the policy does not name the API, the order is not sent, and the page does not break', async ({
  form, text, configure, startSandbox, orderNumber, complaints,
}) => {
  complaints.expect(/Content Security Policy|policy: connect-src/);
  const api = await startSandbox(['--allow-origin', '*']);
  const order = validOrder(orderNumber());
  await configure({ api_base: api.url });
  await form.open('./', { draft: order });
  await form.send.click();
  await expect(form.panel(text.unknown)).toContainText(text.noAnswer);
  await form.expectFilled(order);
  expect(await new Warehouse(api.url).bodies(order.package.order_number)).toEqual([]);
});

test.describe('the page’s own policy', () => {
  test('comes first in its head, and nothing stands inline but the form’s stylesheet', async () => {
    const html = await readFile(join(pageFolder(), 'index.html'), 'utf8');
    const [, first] = /<head[^>]*>\s*(<[^>]+>)/.exec(html);
    expect(first).toContain('http-equiv="Content-Security-Policy"');
    expect(html.split('<style>')).toHaveLength(2);
    expect(html).not.toMatch(/<style |\sstyle=|\son[a-z]+=|<script(?![^>]*\ssrc=)/);
  });

  test('says the same in the page and in what the sandbox sends', async ({ desk }) => {
    const html = await readFile(join(pageFolder(), 'index.html'), 'utf8');
    const [, own] = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html);
    const response = await fetch(desk);
    const sent = response.headers.get('content-security-policy');
    expect(sent).toContain("; style-src 'self' 'unsafe-inline'; ");
    expect(own).toMatch(/; style-src 'self' 'sha256-[^']+'; /);
    const without = (policy, ...names) => policy.split('; ').filter((rule) => !names.includes(rule.split(' ')[0]));
    expect(without(sent, 'style-src')).toEqual(without(POLICY, 'style-src'));
    // In the page it cannot say who may frame it, and must allow an API anywhere.
    expect(without(own, 'style-src', 'connect-src')).toEqual(without(POLICY, 'style-src', 'connect-src', 'frame-ancestors'));
  });

  test('lets no text become HTML or a script, and nobody else make a trusted one of it', async ({ form, page, serveStatic, complaints }) => {
    complaints.expect(/policy: require-trusted-types-for/);
    complaints.expect(/policy: trusted-types/);
    complaints.expect(/TrustedHTML|TrustedScriptURL|TrustedTypePolicy/);
    const site = await serveStatic('/', {});
    await form.open(site.url);
    const refused = await page.evaluate(() => {
      const tries = [
        () => (document.body.innerHTML = '<p>anything</p>'),
        () => (document.createElement('script').src = './any.js'),
        () => new Worker('./any.js'),
        () => window.trustedTypes.createPolicy('any', { createHTML: (text) => text }),
        () => window.trustedTypes.createPolicy('default', { createScriptURL: (address) => address }),
      ];
      return tries.map((attempt) => {
        try {
          attempt();
          return 'allowed';
        } catch (error) {
          return error.name;
        }
      });
    });
    expect(refused).toEqual(Array(5).fill('TypeError'));
    await expect(form.title).toBeVisible();
  });

  test('holds on a host that sends none: what stands inline does not run', async ({ form, page, serveStatic, complaints }) => {
    complaints.expect(/Content Security Policy|policy: script-src/);
    const html = await readFile(join(pageFolder(), 'index.html'), 'utf8');
    const smuggled = html.replace('</body>', '<script>window.smuggled = true;</script></body>');
    const site = await serveStatic('/', { 'index.html': smuggled });
    await form.open(site.url);
    expect(await page.evaluate(() => window.smuggled)).toBeUndefined();
  });
});

test('the page starts without one warning of its own', { tag: '@unsplit' }, async ({ form, complaints }) => {
  await form.open();
  await complaints.settle();
  expect(complaints.said).toEqual([]);
});
