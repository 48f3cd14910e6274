// Drafts, as the page keeps them.

import { goToBlank } from './blank.js';

/** Another tab of the same host, whose transaction has the drafts for as long as it is open: no other is begun meanwhile. */
export async function occupyDrafts(page) {
  const other = await page.context().newPage();
  await goToBlank(other, new URL('blank', page.url()).href);
  await other.evaluate(
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
  await page.bringToFront();
  return other;
}
