// Put in the place of `sw.js`, it takes the page's service worker out of every browser that comes by: the page is fetched as any other
// then. What people typed and sent stays.

addEventListener("install", () => skipWaiting());

addEventListener("activate", (event) => event.waitUntil(remove()));

async function remove() {
  const own = (await caches.keys()).filter((name) => name.startsWith(`order-desk ${registration.scope} `));
  await Promise.all(own.map((name) => caches.delete(name)));
  await registration.unregister();
}
