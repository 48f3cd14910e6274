// Web Locks where the browser has none: on plain http, at a host that is not this machine. The tabs of the page ask each
// other. Of `navigator.locks` this has what the page uses: `request(name, { ifAvailable: true }, callback)` and `query()`.

const tabs = new BroadcastChannel("order-desk.locks");

// So long, in milliseconds, another tab may take to say that it has a lock.
const PATIENCE = 300;

// The names that this tab has.
const held = new Set();

// The names that it asks for. Of two tabs that ask for the same at once, the one with the lower number gets it.
const asked = new Map();

// What is being collected of the names that any tab has.
const lists = new Set();

tabs.onmessage = ({ data: { ask, list, names, number, taken } }) => {
  if (ask) {
    const rival = asked.get(ask);
    if (held.has(ask) || rival?.number < number) {
      tabs.postMessage({ taken: ask, number });
    } else {
      rival?.answer(false);
    }
  } else if (taken && asked.get(taken)?.number === number) {
    asked.get(taken).answer(false);
  } else if (list) {
    tabs.postMessage({ names: [...held] });
  } else if (names) {
    lists.forEach((all) => names.forEach((name) => all.add(name)));
  }
};

/** Whether no other tab has this lock. */
function isFree(name) {
  return new Promise((resolve) => {
    const number = Math.random();
    const answer = (free) => {
      if (asked.get(name)?.number === number) {
        asked.delete(name);
        resolve(free);
      }
    };
    asked.set(name, { number, answer });
    setTimeout(answer, PATIENCE, true);
    tabs.postMessage({ ask: name, number });
  });
}

async function request(name, _options, callback) {
  if (held.has(name) || asked.has(name) || !(await isFree(name))) {
    return callback(null);
  }
  held.add(name);
  try {
    return await callback({ name });
  } finally {
    held.delete(name);
  }
}

function query() {
  return new Promise((resolve) => {
    const all = new Set(held);
    lists.add(all);
    setTimeout(() => {
      lists.delete(all);
      resolve({ held: [...all].map((name) => ({ name })) });
    }, PATIENCE);
    tabs.postMessage({ list: true });
  });
}

Object.defineProperty(navigator, "locks", { value: { request, query } });
