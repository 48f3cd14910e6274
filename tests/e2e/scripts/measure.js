// Measures, and reports on standard output: what the first load transfers, and how long a key press takes to be seen.
// Not a test: the figures are this machine's.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

import { chromium } from '@playwright/test';

import { OrderForm } from '../support/order-form.js';
import { validOrder } from '../support/orders.js';
import { browser, pageFolder } from '../support/programs.js';
import { startSandbox } from '../support/sandbox.js';
import { TEXT } from '../text/index.js';

const KEYS = 40;
const ITEMS = [2, 200, 500];
const THROTTLES = [1, 4];

const sandbox = await startSandbox(['--page', pageFolder()]);
const chrome = await chromium.launch(browser());
try {
  await reportFirstLoad();
  await reportKeys();
} finally {
  await chrome.close();
  await sandbox.stop();
}

async function reportFirstLoad() {
  const page = await chrome.newPage();
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
  await new OrderForm(page, TEXT.en).open(`${sandbox.url}/`);
  await page.waitForLoadState('networkidle');

  console.log('First load (bytes): with headers as transferred, plain, brotli 11 without headers');
  const sum = [0, 0, 0];
  for (const { url, bytes, encoding } of files.values()) {
    if (!url.startsWith(sandbox.url)) {
      continue;
    }
    const name = new URL(url).pathname.slice(1) || 'index.html';
    const content = readFileSync(join(pageFolder(), name));
    const row = [bytes, content.length, brotliCompressSync(content).length];
    row.forEach((value, index) => (sum[index] += value));
    console.log(`  ${row.map(column).join('')}  ${name} (${encoding})`);
  }
  console.log(`  ${sum.map(column).join('')}  in all`);
  await page.close();
}

async function reportKeys() {
  console.log(`\nKey press to paint (ms, of ${KEYS} presses): median, 95th percentile`);
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
        const times = await pressKeys(page, form.field(path), key);
        const [median, high] = [0.5, 0.95].map((share) => times[Math.floor(share * times.length)]);
        console.log(`  ${String(count).padStart(3)} items  ${rate}x  ${column(median)}${column(high)}  ${path}`);
      }
      await page.context().close();
    }
  }
}

async function openWithItems(count) {
  const context = await chrome.newContext({ viewport: { width: 1366, height: 768 }, locale: 'en-US' });
  const page = await context.newPage();
  const order = validOrder('MEASURE-1');
  order.items = Array.from({ length: count }, (_, index) => ({
    sku: `SKU-${index + 1}`, currency: 'PHP', unit_price: index + 1, qty: 2,
  }));
  await new OrderForm(page, TEXT.en).open(`${sandbox.url}/`, { draft: order });
  return page;
}

/** Presses a key again and again; how long each took from the event to the frame that shows it, in order of size. */
async function pressKeys(page, field, key) {
  await field.focus();
  await page.evaluate(() => {
    window.times = [];
    window.onkeydown = (event) => {
      requestAnimationFrame(() => {
        // A message is handled after the frame has been painted.
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => window.times.push(performance.now() - event.timeStamp);
        port2.postMessage(null);
      });
    };
  });
  for (let pressed = 1; pressed <= KEYS; pressed += 1) {
    // Keys in the pace of a fast typist would queue up at 4x; each waits for the one before.
    await field.press(pressed % 2 === 0 ? 'Backspace' : key);
    await page.waitForFunction((count) => window.times.length >= count, pressed);
  }
  const times = await page.evaluate(() => window.times);
  return times.sort((one, other) => one - other);
}

function column(value) {
  return value.toFixed(0).padStart(9);
}
