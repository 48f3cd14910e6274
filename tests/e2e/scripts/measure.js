// Measures, and reports on standard output: what the first load transfers, and how long a key press takes to be seen.
// Not a test: the figures are this machine's. `npm run measure -- keys pastes` reports on those alone.

import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

import { chromium } from '@playwright/test';

import { wholeCsvOf } from '../support/import.js';
import { keepSentOrders } from '../support/ledger.js';
import { OrderForm } from '../support/order-form.js';
import { validOrder } from '../support/orders.js';
import { browser, pageFolder } from '../support/programs.js';
import { startSandbox } from '../support/sandbox.js';
import { TEXT } from '../text/index.js';

const KEYS = 40;
const ITEMS = [2, 200, 500];
const THROTTLES = [1, 4];
const LOADS = 5;
const PASTED = 204_000;
const PASTES = 3;
const GOODS = [100, 5_000];
const SENT = 10_000;
const IMPORTED = 59_000;

/** How orders are broken that are mended then, and how many items they have. */
const BREAKS = [
  ({ receiver }) => Object.assign(receiver, { country_code: 'MX' }),
  ({ receiver }) => Object.assign(receiver, { name: receiver.phone, phone: receiver.name }),
  ({ receiver }) => Object.assign(receiver, { city: receiver.province, province: receiver.city }),
  ({ receiver }) => Object.assign(receiver, { city: receiver.post_code, post_code: receiver.city }),
  ({ receiver }) => Object.assign(receiver, { province: 'Metro Manilla', email: 'maria at gmail.con' }),
  ({ receiver, sender }) =>
    [receiver, sender].forEach((party) => Object.assign(party, { country_code: 'MX', name: party.phone, phone: party.name })),
];
const MENDED_ITEMS = [2, 100, 500];
/** So long the page waits before it looks, as `web/src/page/new_order/mender.rs` says. */
const MENDER_PAUSE = 300;

/** What Chromium's own tools call so: milliseconds of latency, bits a second. */
const NETWORKS = { 'slow 4G': [150, 1_600_000], 'slow 3G': [400, 400_000] };

const REPORTS = {
  load: reportFirstLoad,
  start: reportStart,
  keys: reportKeys,
  pastes: reportPastes,
  goods: reportGoods,
  mending: reportMending,
  orders: reportOrders,
  import: reportImport,
};
const asked = process.argv.slice(2);

const folder = compressed();
const sandbox = await startSandbox(['--page', folder]);
const chrome = await chromium.launch(browser());
try {
  for (const [name, report] of Object.entries(REPORTS)) {
    if (asked.length === 0 || asked.includes(name)) {
      await report();
    }
  }
} finally {
  await chrome.close();
  await sandbox.stop();
  rmSync(folder, { recursive: true });
}

/** The page as a host sends it that has compressed it once and well. */
function compressed() {
  const folder = mkdtempSync(join(tmpdir(), 'order-desk-page-'));
  cpSync(pageFolder(), folder, { recursive: true });
  for (const name of readdirSync(folder)) {
    writeFileSync(join(folder, `${name}.br`), brotliCompressSync(readFileSync(join(folder, name))));
  }
  return folder;
}

async function reportFirstLoad() {
  const page = await chrome.newPage();
  const files = await watchFiles(page);
  await new OrderForm(page, TEXT.en).open(`${sandbox.url}/`);
  const atFirst = files.size;
  await page.waitForLoadState('networkidle');
  console.log('What is fetched (bytes): as transferred with headers, plain, brotli 11 without headers');
  const all = [...files.values()].filter(({ url }) => url.startsWith(sandbox.url));
  reportFiles('before the form is there', all.slice(0, atFirst));
  reportFiles('after it, by itself', all.slice(atFirst));
  await page.close();
}

async function watchFiles(page) {
  const network = await page.context().newCDPSession(page);
  await network.send('Network.enable');
  const files = new Map();
  network.on('Network.requestWillBeSent', ({ requestId, request }) => files.set(requestId, { url: request.url }));
  network.on('Network.responseReceived', ({ requestId, response }) => {
    files.get(requestId).encoding = response.headers['content-encoding'] ?? 'plain';
  });
  network.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    files.get(requestId).bytes = encodedDataLength;
  });
  return files;
}

function reportFiles(when, files) {
  const sum = [0, 0, 0];
  for (const { url, bytes, encoding } of files) {
    const name = new URL(url).pathname.slice(1) || 'index.html';
    const content = readFileSync(join(pageFolder(), name));
    const row = [bytes, content.length, brotliCompressSync(content).length];
    row.forEach((value, index) => (sum[index] += value));
    console.log(`  ${row.map(column).join('')}  ${name} (${encoding})`);
  }
  console.log(`  ${sum.map(column).join('')}  ${when}`);
}

/** How long it takes, over slow networks and at a quarter of the processor's speed, until something is painted and the form is there. */
async function reportStart() {
  console.log(`\nFrom the address to the screen at 4x (ms, of ${LOADS} loads: median, best): first paint, form`);
  for (const [name, [latency, bits]] of Object.entries(NETWORKS)) {
    const times = [];
    for (let load = 0; load < LOADS; load += 1) {
      times.push(await start(latency, bits / 8));
    }
    const row = [0, 1].flatMap((which) => {
      const sorted = times.map((time) => time[which]).sort((one, other) => one - other);
      return [sorted[LOADS >> 1], sorted[0]];
    });
    console.log(`  ${row.map(column).join('')}  ${name}`);
  }
}

async function start(latency, throughput) {
  const context = await chrome.newContext({ viewport: { width: 1366, height: 768 }, locale: 'en-US' });
  const page = await context.newPage();
  await page.addInitScript(() => {
    new MutationObserver(() => {
      if (window.formAt === undefined && document.querySelector('main form, main .form:not(.skeleton)')) {
        window.formAt = performance.now();
      }
    }).observe(document, { childList: true, subtree: true });
  });
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false, latency, downloadThroughput: throughput, uploadThroughput: throughput,
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.goto(`${sandbox.url}/`, { waitUntil: 'commit' });
  await page.waitForFunction(() => window.formAt !== undefined, undefined, { timeout: 60_000 });
  const times = await page.evaluate(() => [
    performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
    window.formAt,
  ]);
  await context.close();
  return times;
}

async function reportKeys() {
  console.log(`\nKey press to paint (ms, of ${KEYS} presses): median, 95th percentile; by turns, those of the same field with the page not listening`);
  for (const count of ITEMS) {
    for (const rate of THROTTLES) {
      const page = await openWithItems(count);
      const session = await page.context().newCDPSession(page);
      await session.send('Emulation.setCPUThrottlingRate', { rate });
      const form = new OrderForm(page, TEXT.en);
      for (const [path, key] of [
        ['receiver.city', 'a'],
        ['items.0.unit_price', '1'],
        [`items.${count >> 1}.qty`, '1'],
        [`items.${count - 1}.sku`, 'A'],
      ]) {
        const row = (await pressKeys(page, form.field(path), key)).flatMap(quantiles);
        console.log(`  ${String(count).padStart(3)} items  ${rate}x  ${row.map(column).join('')}  ${path}`);
      }
      await page.context().close();
    }
  }
}

/** How long the page is busy with a text that was pasted into the wrong place, from the event to the frame that shows it. */
async function reportPastes() {
  console.log(`\n${PASTED / 1000} kB pasted (ms to paint, of ${PASTES} pastes: median, worst; what the field takes of it; how high the summary is)`);
  const text = 'Lorem ipsum 0123 '.repeat(PASTED / 17);
  for (const path of ['receiver.name', 'receiver.address', 'package.order_number', 'items.0.sku', 'items.0.currency', 'logistics_provider.label_base64']) {
    const times = [];
    let taken, height;
    for (let paste = 0; paste < PASTES; paste += 1) {
      const page = await openWithItems(2);
      const form = new OrderForm(page, TEXT.en);
      const field = form.field(path);
      await field.fill('');
      await field.focus();
      await page.evaluate(watchPaints, 'beforeinput');
      await page.keyboard.insertText(text);
      await page.waitForFunction(() => window.times.length >= 1);
      times.push(await page.evaluate(() => window.times[0]));
      taken = (await field.or(form.heldLabel()).first().evaluate((element) => element.value ?? '')).length;
      height = (await form.summary.boundingBox()).height;
      await page.context().close();
    }
    times.sort((one, other) => one - other);
    console.log(`  ${[times[times.length >> 1], times.at(-1), taken, height].map(column).join('')}  ${path}`);
  }
  console.log(`  ${column(await pasteIntoNothing(text))}  a field of no page, for comparison`);
}

/** What the browser itself takes for it. */
async function pasteIntoNothing(text) {
  const page = await chrome.newPage();
  await page.setContent('<textarea rows="2"></textarea>');
  await page.locator('textarea').focus();
  await page.evaluate(watchPaints, 'beforeinput');
  await page.keyboard.insertText(text);
  await page.waitForFunction(() => window.times.length >= 1);
  const [time] = await page.evaluate(() => window.times);
  await page.close();
  return time;
}

/** How long a key takes in the field of an SKU with a list of thousands. */
async function reportGoods() {
  console.log(`\nKey press to paint in an SKU's field (ms, of ${KEYS} presses: median, 95th percentile)`);
  for (const count of GOODS) {
    const skus = Array.from({ length: count }, (_, index) => ({ sku: `SKU-${index}`, name: `Article number ${index}`, unit_price: index, currency: 'PHP' }));
    const page = await openWithItems(2, { skus });
    const field = new OrderForm(page, TEXT.en).field('items.0.sku');
    await field.click();
    await page.waitForFunction(() => document.activeElement.role === 'combobox');
    await field.fill('SKU-');
    const [times] = await pressKeys(page, field, '1');
    console.log(`  ${quantiles(times).map(column).join('')}  ${count} SKUs`);
    await page.context().close();
  }
}

async function openWithItems(count, settings) {
  const context = await chrome.newContext({ viewport: { width: 1366, height: 768 }, locale: 'en-US' });
  const page = await context.newPage();
  if (settings) {
    await page.route('**/config.json', (route) => route.fulfill({ json: settings }));
  }
  const order = validOrder('MEASURE-1');
  order.items = Array.from({ length: count }, (_, index) => ({
    sku: `SKU-${index + 1}`, currency: 'PHP', unit_price: index + 1, qty: 2,
  }));
  await new OrderForm(page, TEXT.en).open(`${sandbox.url}/`, { draft: order });
  return page;
}

/** How long looking for what would mend an order takes, while nobody types. */
async function reportMending() {
  const page = await chrome.newPage();
  await page.addInitScript((pause) => {
    const wait = window.setTimeout;
    window.looked = [];
    const timed = (act) => () => {
      const begin = performance.now();
      act();
      window.looked.push(performance.now() - begin);
    };
    window.setTimeout = (act, delay, ...rest) => wait(delay === pause ? timed(act) : act, delay, ...rest);
  }, MENDER_PAUSE);
  const times = [];
  for (const count of MENDED_ITEMS) {
    for (const breakOrder of BREAKS) {
      const order = validOrder('MEASURED-1');
      const [item] = order.items;
      order.items = Array.from({ length: count }, (_, index) => ({ ...item, sku: `SKU-${index}` }));
      breakOrder(order);
      await new OrderForm(page, TEXT.en, `${sandbox.url}/`).open(`${sandbox.url}/`, { draft: order });
      await page.waitForFunction(() => window.looked.length > 0);
      times.push(await page.evaluate(() => window.looked[0]));
    }
  }
  await page.close();
  times.sort((one, other) => one - other);
  console.log(`\nWhat would mend an order (ms, of ${times.length} broken orders: median, 95th percentile)`);
  console.log(`  ${quantiles(times).map(column).join('')}`);
}

/** How long the page is busy at a stretch with the list of many orders: opened from the form, opened first, searched, filtered, sorted, scrolled. */
async function reportOrders() {
  console.log(`\nThe list of ${SENT} orders (ms: the longest task, and how many were longer than 50)`);
  for (const rate of THROTTLES) {
    const context = await chrome.newContext({ viewport: { width: 1366, height: 768 }, locale: 'en-US' });
    const page = await context.newPage();
    await page.addInitScript(noteTasks);
    const form = new OrderForm(page, TEXT.en, `${sandbox.url}/`);
    const own = TEXT.en.sentOrders;
    await form.open(`${sandbox.url}/`);
    await keepSentOrders(page, SENT);
    await page.reload();
    await form.field('receiver.name').fill('A');
    await page.waitForLoadState('networkidle');
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate });
    const search = page.getByRole('searchbox', { name: own.search });
    const found = (count) => page.getByText(own.found(count), { exact: true }).waitFor();
    const state = (name) => page.getByRole('group', { name: own.states }).getByRole('button', { name }).click();
    const steps = {
      'opened from the form': async () => {
        await page.evaluate(() => (location.hash = '#/orders'));
        await found(SENT);
      },
      'searched, a letter at a time': async () => {
        await search.pressSequentially('so 04711', { delay: 100 });
        await found(1);
      },
      'shown again': async () => {
        await search.fill('');
        await found(SENT);
      },
      'filtered by a state': async () => {
        await state(TEXT.en.status.unknown);
        await found(SENT / 2);
      },
      'sorted by number': async () => {
        const head = page.getByRole('columnheader', { name: 'Order', exact: true });
        await head.getByRole('button').click();
        await page.locator('th[aria-sort="ascending"]').waitFor();
      },
      'scrolled to the end': async () => {
        await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
        await page.waitForTimeout(500);
      },
      'opened first, with what is fetched': async () => {
        await page.reload();
        await found(SENT);
      },
    };
    await reportTasks(page, rate, steps);
    await context.close();
  }
}

/** The same with a file of 100,000 rows, from choosing it to sending. */
async function reportImport() {
  console.log(`\nA file of ${IMPORTED} orders (ms: the longest task, and how many were longer than 50)`);
  const home = mkdtempSync(join(tmpdir(), 'order-desk-import-'));
  const file = join(home, 'orders.csv');
  writeFileSync(file, wholeCsvOf(Array.from({ length: IMPORTED }, (_, index) => importedOrder(index))));
  for (const rate of THROTTLES) {
    const context = await chrome.newContext({ viewport: { width: 1366, height: 768 }, locale: 'en-US' });
    const page = await context.newPage();
    await page.addInitScript(noteTasks);
    const form = new OrderForm(page, TEXT.en, `${sandbox.url}/`);
    const own = TEXT.en.importing;
    await form.open(`${sandbox.url}/`);
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate });
    const patient = { timeout: 300_000 };
    const grid = page.getByRole('grid');
    await reportTasks(page, rate, {
      'chosen and read': async () => {
        await page.evaluate(() => (location.hash = '#/import'));
        // From the disk: its bytes pass by no test's script.
        await page.locator('#import-file').setInputFiles(file);
        await form.button(own.check).waitFor(patient);
      },
      'checked': async () => {
        await form.button(own.check).click();
        await form.button(/^Good \d/).waitFor(patient);
        await grid.getByRole('gridcell').nth(20).waitFor(patient);
      },
      'filtered': async () => {
        await form.button(/^Good \d/).click();
        await grid.getByText('SO-M-7', { exact: true }).waitFor(patient);
      },
      'scrolled to the end': async () => {
        await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
        await page.waitForTimeout(1_000);
      },
      'searched': async () => {
        await page.getByRole('searchbox').pressSequentially('SO-M-4711', { delay: 100 });
        await page.waitForTimeout(2_000);
      },
      'a cell changed': async () => {
        await page.evaluate(() => scrollTo(0, 0));
        const cell = grid.getByRole('gridcell').nth(1);
        await cell.click();
        await page.keyboard.type('Maria');
        await page.keyboard.press('Enter');
        await page.locator('td[data-edited]').first().waitFor(patient);
      },
      'opened again': async () => {
        await page.reload();
        await form.button(/^Good \d/).waitFor(patient);
      },
    });
    await context.close();
  }
  rmSync(home, { recursive: true });
}

/** Every hundredth has a mistake, and seven in ten have two items. */
function importedOrder(index) {
  const order = validOrder(`SO-M-${index}`);
  order.receiver.address = `${index} 1st Avenue, Bagumbayan`;
  order.receiver.phone = index % 100 === 0 ? '6.39171E+11' : order.receiver.phone;
  order.items.length = index % 10 < 7 ? 2 : 1;
  return order;
}

/** In the page: notes how long it is busy at a stretch. */
function noteTasks() {
  window.tasks = [];
  const note = (list) => list.getEntries().forEach(({ duration }) => window.tasks.push(duration));
  new PerformanceObserver(note).observe({ type: 'longtask', buffered: true });
}

async function reportTasks(page, rate, steps) {
  for (const [name, step] of Object.entries(steps)) {
    await page.evaluate(() => (window.tasks = []));
    await step();
    // What is noted comes after what it is about.
    await page.waitForTimeout(1_000);
    const tasks = await page.evaluate(() => window.tasks);
    console.log(`  ${rate}x  ${[Math.max(0, ...tasks), tasks.length].map(column).join('')}  ${name}`);
  }
}

/** In the page: notes of each event of this type how long it takes until the frame that shows it. */
function watchPaints(type) {
  window.times = [];
  const note = (event) =>
    requestAnimationFrame(() => {
      // A message is handled after the frame has been painted.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        const time = performance.now() - event.timeStamp;
        // What the page does after that is done before the next press, at a typist's pace too.
        requestIdleCallback(() => window.times.push(time));
      };
      port2.postMessage(null);
    });
  window.paints?.abort();
  window.paints = new AbortController();
  window.addEventListener(type, note, { capture: true, signal: window.paints.signal });
}

/**
 * Presses a key again and again; how long each took from the event to the frame that shows it, in order of size: of those
 * that the page heard of, and of those that were kept from it, for which the browser alone had something to do.
 */
async function pressKeys(page, field, key) {
  await field.focus();
  await page.evaluate(watchPaints, 'keydown');
  await page.evaluate(() =>
    window.addEventListener('input', (event) => window.isKept && event.stopImmediatePropagation(), { capture: true }),
  );
  const times = [[], []];
  for (let pressed = 0; pressed < 2 * KEYS; pressed += 1) {
    const isKept = pressed % 4 > 1;
    await page.evaluate((isKept) => Object.assign(window, { isKept }), isKept);
    // Not by the field, which the test's own look-up would find among all others each time.
    await page.keyboard.press(pressed % 2 === 0 ? key : 'Backspace');
    await page.waitForFunction((count) => window.times.length > count, pressed);
    times[Number(isKept)].push(await page.evaluate(() => window.times.at(-1)));
  }
  return times.map((some) => some.sort((one, other) => one - other));
}

/** The median and the 95th percentile of what is in order of size. */
function quantiles(times) {
  return [0.5, 0.95].map((share) => times[Math.floor(share * times.length)]);
}

function column(value) {
  return value.toFixed(0).padStart(9);
}
