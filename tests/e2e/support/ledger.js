// What has been sent, as the page keeps it.

/**
 * Puts orders into the ledger of the page that is open, as if they had been sent: `count` of them, the latest first, every second of them taken,
 * the others in doubt, each with an answer of a usual size.
 */
export async function keepSentOrders(page, count, change = {}) {
  await page.evaluate(
    async ([count, change]) => {
      const settled = (request) =>
        new Promise((resolve, reject) => Object.assign(request, { onsuccess: () => resolve(request.result), onerror: reject }));
      const folder = location.pathname.slice(0, location.pathname.lastIndexOf('/'));
      const database = await settled(indexedDB.open(`order-desk${folder}`));
      const transaction = database.transaction('ledger', 'readwrite');
      const store = transaction.objectStore('ledger');
      const body = JSON.stringify({ code: 0, message: 'ok', data: { order_number: 'W', status: 'received', note: 'x'.repeat(900) } });
      for (let index = 0; index < count; index += 1) {
        const sent_at = Date.now() - index * 60_000;
        const isTaken = index % 2 === 0;
        store.put({
          client_code: 'CK2023',
          order_number: `SO-${String(index).padStart(5, '0')}`,
          receiver: `Receiver ${index}`,
          place: 'Shah Alam, MY',
          goods: '2 · 78 MYR',
          keywords: `+6017${String(index).padStart(7, '0')}\nSKU-${index % 50}`,
          status: isTaken ? 'accepted' : 'unknown',
          progress: 'taken',
          warehouse_number: isTaken ? `SBX-${String(index).padStart(8, '0')}` : '',
          tracking_number: '',
          reason: '',
          sent_at,
          attempts: [{ sent_at, answered_at: sent_at + 500, ...(isTaken ? { status: 200, body } : {}) }],
          marks: [],
          lookup: [],
          ...change,
        });
      }
      await new Promise((resolve, reject) => Object.assign(transaction, { oncomplete: resolve, onabort: reject }));
      database.close();
    },
    [count, change],
  );
}
