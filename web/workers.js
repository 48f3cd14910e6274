// The page's workers. A worker's address has to be a trusted type, and this is the only place that may make one.

// What stands between `workers` and `.js` in this file's own name: the hash of the build. While someone works on the page, nothing.
const [, suffix] = /workers(.*)\.js$/.exec(import.meta.url);

const rules = {
  /** Of scripts beside this one alone. */
  createScriptURL(file) {
    if (!/^[\w-]+\.js$/.test(file)) {
      throw new TypeError(`${file} is none of the page's workers`);
    }
    return new URL(file, import.meta.url).href;
  },
};
const scripts = globalThis.trustedTypes?.createPolicy("order-desk", rules) ?? rules;

/** Starts the worker that the build calls `name` and its hash. */
export function start(name) {
  return new Worker(scripts.createScriptURL(`${name}${suffix}.js`), { type: "module" });
}

/** Has the browser keep the page, so that it starts without a connection too; not for who wants to transfer little. */
export async function keepPage() {
  if (!suffix || navigator.connection?.saveData) {
    return;
  }
  const link = document.createElement("link");
  link.rel = "manifest";
  link.href = new URL("app.webmanifest", import.meta.url).href;
  document.head.append(link);
  try {
    await navigator.serviceWorker?.register(scripts.createScriptURL("sw.js"), { updateViaCache: "none" });
  } catch (error) {
    // A private window, or a host without the file: the page does without.
    console.info(error);
  }
}
