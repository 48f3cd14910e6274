// The forms among the recipes of the package's documentation, run: a wrong order has its messages at the fields, in the language asked for, and the mended one is sent.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { place, press, said, type, until } from './support/document.js';
import { mended, messages, wrong } from './support/orders.js';
import { recipe, svelteRecipe } from './support/recipes.js';

/** Puts a form into the document; `mount` answers with what takes it out again. */
async function works(mount) {
  for (const locale of ['en', 'zh-CN']) {
    const sent = [];
    const root = place();
    const unmount = await mount(root, { order: wrong(), locale, send: (order) => void sent.push(order) });
    await until(() => document.querySelector('button'), () => 'no form');
    press();
    const [country, quantity] = messages(locale);
    await until(() => said('Country') === country && said('Quantity') === quantity, () => `no messages: ${said('Country')}, ${said('Quantity')}`);
    assert.deepEqual(sent, []);
    type('Country', 'PH');
    type('Quantity', '3');
    press();
    await until(() => sent.length > 0, () => 'nothing sent');
    assert.deepEqual(JSON.parse(JSON.stringify(sent[0])), mended());
    await unmount?.();
  }
}

for (const file of ['react-hook-form.jsx', 'tanstack-form.jsx', 'formik.jsx', 'next-form.jsx']) {
  test(file, async () => {
    const { OrderForm } = await recipe(file);
    const { createElement } = await import('react');
    const { createRoot } = await import('react-dom/client');
    await works((root, props) => {
      const app = createRoot(root);
      app.render(createElement(OrderForm, props));
      return () => app.unmount();
    });
  });
}

test('vee-validate.vue', async () => {
  const { default: OrderForm } = await recipe('vee-validate.vue');
  const { createApp } = await import('vue');
  await works((root, props) => {
    const app = createApp(OrderForm, props);
    app.mount(root);
    return () => app.unmount();
  });
});

test('svelte.svelte', async () => {
  const { default: OrderForm, mount, unmount } = await svelteRecipe('svelte.svelte');
  await works((root, props) => {
    const form = mount(OrderForm, { target: root, props });
    return () => unmount(form);
  });
});

test('angular.ts', async () => {
  await import('@angular/compiler');
  const { OrderForm, ORDER_FORM } = await recipe('angular.ts');
  const { provideZonelessChangeDetection } = await import('@angular/core');
  const { bootstrapApplication } = await import('@angular/platform-browser');
  await works(async (root, props) => {
    root.innerHTML = '<order-form></order-form>';
    const app = await bootstrapApplication(OrderForm, { providers: [provideZonelessChangeDetection(), { provide: ORDER_FORM, useValue: props }] });
    return () => app.destroy();
  });
});
