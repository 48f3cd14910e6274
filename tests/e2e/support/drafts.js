// Drafts, as the page keeps them.

/** Has a page of the same host hold the drafts in a transaction of its own, for as long as it is open: whoever writes waits. */
export async function occupyDrafts(page) {
  await page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const folder = location.pathname.slice(0, location.pathname.lastIndexOf('/'));
        const opening = indexedDB.open(`order-desk${folder}`);
        opening.onerror = reject;
        opening.onsuccess = () => {
          const drafts = opening.result.transaction('drafts', 'readwrite').objectStore('drafts');
          const goOn = () => {
            drafts.count().onsuccess = goOn;
            resolve();
          };
          drafts.count().onsuccess = goOn;
        };
      }),
  );
}
