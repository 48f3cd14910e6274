// Keeps the files of one build of the page in the browser, so that it starts without a connection. It answers for these files
// alone: what goes to the API, or anywhere else, passes by it, and it sends nothing by itself.

// Two names are the build's to say: `BUILD`, the hash that is in the files' names, and `FILES`, what there is of the page.

const PREFIX = `order-desk ${registration.scope} `;
const CACHE = PREFIX + BUILD;

// The page itself. Hosts that like addresses short redirect whoever asks for it as `index.html`.
const PAGE = "./";

// What a file is called that never changes.
const HASHED = /^[^/]+-[0-9a-f]{16}\.\w+$/;

// How long, in milliseconds, a host may take to answer before what is kept answers for it.
const PATIENCE = 3_000;

// Documents that the host has not answered for: what else they ask for does not wait once more.
const offline = new Set();

addEventListener("install", (event) => {
  skipWaiting();
  event.waitUntil(keep());
});

addEventListener("activate", (event) => event.waitUntil(tidy()));

addEventListener("fetch", (event) => {
  const { method, url } = event.request;
  if (method !== "GET" || !url.startsWith(registration.scope)) {
    return;
  }
  const { pathname } = new URL(url);
  const name = pathname.slice(new URL(registration.scope).pathname.length);
  if (["", "index.html"].includes(name)) {
    event.respondWith(fresh(event, PAGE, event.resultingClientId));
  } else if (name === "config.json") {
    event.respondWith(fresh(event, name, event.clientId));
  } else if (HASHED.test(name)) {
    event.respondWith(kept(event, name));
  }
});

/** Fetches the whole build; where anything of it cannot be had, what was kept before stays as it is. */
async function keep() {
  const cache = await caches.open(CACHE);
  const request = (file) => new Request(file, { cache: HASHED.test(file) ? "default" : "reload" });
  await cache.addAll(FILES.map(request));
  const page = await cache.match(PAGE);
  // The host may be between two builds.
  if (!(await page.text()).includes(BUILD)) {
    await caches.delete(CACHE);
    throw new Error("the host's page is of another build than its sw.js");
  }
}

/** Removes all builds but this and the one before it, whose pages may still be open. */
async function tidy() {
  const builds = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== CACHE);
  await Promise.all(builds.slice(0, -1).map((name) => caches.delete(name)));
  await clients.claim();
}

/** What the host has now; where it does not answer, what is kept. */
async function fresh(event, name, client) {
  if (!offline.has(client)) {
    const answer = await Promise.race([
      fetch(event.request).catch(() => undefined),
      new Promise((resolve) => setTimeout(resolve, PATIENCE)),
    ]);
    if (answer && answer.status < 500) {
      event.waitUntil(remember(name, answer));
      return answer;
    }
  }
  const copy = await caches.match(name, { cacheName: CACHE, ignoreVary: true });
  if (copy) {
    offline.add(client);
  }
  return copy ?? fetch(event.request);
}

/** Keeps the settings as the host has them now. The page itself stays that of the build. */
async function remember(name, answer) {
  if (name === "config.json" && answer.ok) {
    const copy = answer.clone();
    await (await caches.open(CACHE)).put(name, copy);
  }
}

/** What never changes: from whichever build is kept, or from the host. */
async function kept({ request }, name) {
  const copy = await caches.match(request, { ignoreVary: true });
  if (copy) {
    return copy;
  }
  const answer = await fetch(request);
  if (answer.ok && name.includes(BUILD)) {
    const cache = await caches.open(CACHE);
    await cache.put(request, answer.clone());
  }
  return answer;
}
