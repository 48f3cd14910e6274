// Drafts that were put aside, as the page keeps them, and the screen that lists them.

import { expect } from '@playwright/test';

/** Puts drafts beside those of the page that is open, the first one the earliest, as if they had been put aside. */
export async function keepDrafts(page, orders) {
  await page.evaluate(async (orders) => {
    const settled = (request) =>
      new Promise((resolve, reject) => Object.assign(request, { onsuccess: () => resolve(request.result), onerror: reject }));
    const folder = location.pathname.slice(0, location.pathname.lastIndexOf('/'));
    const database = await settled(indexedDB.open(`order-desk${folder}`));
    const transaction = database.transaction('drafts', 'readwrite');
    const store = transaction.objectStore('drafts');
    const begun = Date.now() - 3_600_000;
    orders.forEach((order, index) =>
      store.put({
        id: `aside-${order.package.order_number}`,
        saved_at: begun + index * 1000,
        order_number: order.package.order_number,
        receiver: order.receiver.name,
        order: JSON.stringify(order),
        has_label: false,
        acknowledged: [],
      }),
    );
    await new Promise((resolve, reject) => Object.assign(transaction, { oncomplete: resolve, onabort: reject }));
    database.close();
  }, orders);
}

/** Opens the screen that lists them. */
export async function openReady(form, page, text) {
  await page.evaluate(() => (location.hash = '#/ready'));
  await expect(form.title).toHaveText(text.ready);
}

/** The line of an order. */
export const readyRow = (page, number) =>
  page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: number, exact: true }) });
