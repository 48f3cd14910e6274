// Starts the page. It is a file of its own because the page's policy allows no inline script. The build writes the
// addresses of the generated files into this script's tag; they are relative to the document, so any sub-path works.

const tag = document.querySelector("script[data-wasm]");
// Until then the form's own parts are on their way; in milliseconds.
const KEEP_AFTER = 3_000;
const notice = document.getElementById("boot-failure");

// What stands between `boot` and `.js` in this file's own name: the hash of the build. While someone works on the page, nothing.
const [, suffix] = /boot(.*)\.js$/.exec(import.meta.url);

function address(file) {
  return new URL(file, document.baseURI).href;
}

// The settings are asked for while the page's code is on its way; it takes this answer.
globalThis.orderDeskSettings = fetch(address("config.json")).then((response) => {
  if (!response.ok) {
    throw new Error(`HTTP ${response.status} ${response.statusText}`);
  }
  return response.text();
});
// Whoever takes it says what is wrong with it.
globalThis.orderDeskSettings.catch(() => {});

function loadStyles(name) {
  return new Promise((resolve, reject) => {
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = address(`${name}${suffix}.css`);
    link.onload = resolve;
    link.onerror = () => reject(new Error("A stylesheet cannot be loaded."));
    document.head.append(link);
  });
}

// What comes after the form has a stylesheet of its own, which is there before its code runs.
let laterStyles;

globalThis.orderDeskStyles = () =>
  (laterStyles ??= loadStyles("later").catch((error) => {
    laterStyles = undefined;
    throw error;
  }));

async function start() {
  // Plain http on another host has no Web Locks.
  navigator.locks ?? (await import(address(`locks${suffix}.js`)));
  // A host's own policy may forbid the stylesheet that is within the page.
  if (document.querySelector("style")?.sheet === null) {
    await loadStyles("form");
  }
  const { default: init } = await import(address(tag.dataset.js));
  await init({ module_or_path: address(tag.dataset.wasm) });
}

/** Whether the browser runs WebAssembly, and the page's policy lets it. */
function runsWasm() {
  try {
    return new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0));
  } catch {
    return false;
  }
}

function showFailure(reason) {
  console.error(reason);
  // The grey fields promise a form that will not come.
  document.querySelector(".not-started")?.parentElement.remove();
  const [connection, wasm] = notice.children;
  connection.hidden = !runsWasm();
  wasm.hidden = !connection.hidden;
  notice.querySelector("[data-reason]").textContent = reason instanceof Error ? reason.message : String(reason);
  notice.hidden = false;
}

// What fails later: the page stays as it is, and a notice says so. A panic in the page's code ends up here too.
// Errors of a browser's extensions arrive here as well; they are not the page's. The page's files are known by the hash
// in their names: of the same bytes at two places, browsers compile one and give its address in the errors of both.
function showPanic(filename, error) {
  const [, hash] = /-([0-9a-f]+)\.js$/.exec(tag.dataset.js);
  if ([filename, error?.stack].some((text) => text?.includes(hash))) {
    document.getElementById("panic").hidden = false;
  }
}

start().then(() => {
  // The page is there, and nobody waits for this; where it cannot be fetched, the next visit tries again. Not for who wants to transfer
  // little.
  navigator.connection?.saveData || setTimeout(() => import(address(`offline${suffix}.js`)).catch(console.info), KEEP_AFTER);
  addEventListener("error", (event) => showPanic(event.filename, event.error));
  addEventListener("unhandledrejection", (event) => showPanic(undefined, event.reason));
}, showFailure);
