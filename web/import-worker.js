// Runs a file of orders under review (crates/order-import-wasm) beside the page: it asks one thing after the other, and is answered with its number.
// The build puts this and wasm-bindgen's script into one, whose wasm stands beside it under the same name.
import { ImportSession, default as load } from "order-import-wasm";

// As in crates/order-import-wasm/src/lib.rs.
const ANSWER = 0;
const FILE = 1;

// So many bytes of a file are in memory at once, beside what was made of those before.
const PIECE = 1 << 20;

// So often, in milliseconds, it says how far it is.
const PAUSE = 100;

const ready = load({ module_or_path: fetch(self.location.href.replace(/js$/, "wasm")) });
// Whoever waits for it says what is wrong.
ready.catch(() => {});

let session;
let file;
let before = Promise.resolve();
let told = 0;

// What was asked and is not answered yet, and which of it nobody waits for any more.
const open = new Set();
const cancelled = new Set();

self.onmessage = ({ data }) => {
  const { id, cancel } = data;
  if (cancel !== undefined) {
    if (open.has(cancel)) {
      cancelled.add(cancel);
    }
    return;
  }
  open.add(id);
  before = before.then(() => answer(data));
};

async function answer({ id, request, file: given }) {
  try {
    await ready;
    session ??= new ImportSession();
    file = given ?? file;
    const isDone = !cancelled.has(id) && (await run(id, request));
    if (!isDone) {
      session.stop();
    }
    const reply = isDone ? session.reply() : '"Cancelled"';
    const { buffer } = isDone ? session.bytes() : new Uint8Array();
    self.postMessage({ id, reply, bytes: buffer }, [buffer]);
  } catch (error) {
    // What trapped cannot go on: the page starts another.
    self.postMessage({ id, broken: String(error), isFile: error instanceof DOMException });
  }
  open.delete(id);
  cancelled.delete(id);
}

/** Whether it came to an answer; else it was cancelled. */
async function run(id, request) {
  let next = session.ask(request);
  while (next !== ANSWER) {
    if (next === FILE) {
      return readFile(id);
    }
    tell(id);
    await others();
    if (cancelled.has(id)) {
      return false;
    }
    next = session.goOn();
  }
  return true;
}

async function readFile(id) {
  for (let at = 0; at < file.size; at += PIECE) {
    const piece = await file.slice(at, at + PIECE).arrayBuffer();
    if (cancelled.has(id)) {
      return false;
    }
    if (session.feed(new Uint8Array(piece)) === ANSWER) {
      return true;
    }
    tell(id);
  }
  session.endOfFile();
  return true;
}

function tell(id) {
  const now = performance.now();
  if (now - told > PAUSE) {
    told = now;
    self.postMessage({ id, reply: session.reply() });
  }
}

const { port1, port2 } = new MessageChannel();

/** Lets what else has come in have its turn. */
function others() {
  return new Promise((resolve) => {
    port1.onmessage = resolve;
    port2.postMessage(0);
  });
}
