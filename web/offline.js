// Has the browser keep the page, so that it starts without a connection too, and offer to install it. Not while somebody works on the
// page, when files carry no hash.

const isBuilt = /-[0-9a-f]{16}\.js$/.test(import.meta.url);
const beside = (file) => new URL(file, import.meta.url).href;

if (isBuilt) {
  const link = document.createElement("link");
  link.rel = "manifest";
  link.href = beside("app.webmanifest");
  document.head.append(link);
  try {
    await navigator.serviceWorker?.register(worker(), { updateViaCache: "none" });
  } catch (error) {
    // A private window, or a host without the file: the page does without.
    console.info(error);
  }
}

/** A worker's address has to be a trusted type. */
function worker() {
  const rules = { createScriptURL: () => beside("sw.js") };
  return (globalThis.trustedTypes?.createPolicy("order-desk-offline", rules) ?? rules).createScriptURL("");
}
