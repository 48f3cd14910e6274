// The servers among the recipes of the package's documentation, run: a wrong order is answered with its issues, in the language asked for.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { validate } from 'order-validator';

import { mended, wrong } from './support/orders.js';
import { recipe } from './support/recipes.js';

test('hono.js', async () => {
  const { app } = await recipe('hono.js');
  const send = (order, locale) => app.request('/orders', { method: 'POST', body: JSON.stringify(order), headers: { 'content-type': 'application/json', 'accept-language': locale } });
  for (const locale of ['en', 'zh-CN']) {
    const refused = await send(wrong(), locale);
    const { issues } = await refused.json();
    assert.equal(refused.status, 422);
    assert.deepEqual(issues, validate(wrong(), { locale }).issues);
    const taken = await send(mended(), locale);
    assert.deepEqual([taken.status, await taken.json()], [201, { order_number: mended().package.order_number }]);
  }
});

test('trpc.js', async () => {
  const { router } = await recipe('trpc.js');
  const { fetchRequestHandler } = await import('@trpc/server/adapters/fetch');
  const send = async (order, path) => {
    const req = new Request(`http://localhost/trpc/${path}`, { method: 'POST', body: JSON.stringify(order), headers: { 'content-type': 'application/json' } });
    return (await fetchRequestHandler({ endpoint: '/trpc', req, router })).json();
  };
  for (const [path, locale] of [['en.send', 'en'], ['zh.send', 'zh-CN']]) {
    const { error } = await send(wrong(), path);
    assert.deepEqual(error.data.issues, validate(wrong(), { locale }).issues);
    const { result } = await send(mended(), path);
    assert.deepEqual(result.data, { order_number: mended().package.order_number });
  }
});
