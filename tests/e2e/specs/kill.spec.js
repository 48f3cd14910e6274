// The browser is killed while an order is being sent. Opened again, the page says what is true: nothing is lost, nothing is
// there twice, and nothing that may have arrived leaves again without a question.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { startChromium } from '../support/chromium.js';
import { startCounter } from '../support/counter.js';
import { openFile, wholeCsvOf } from '../support/import.js';
import { OrderForm } from '../support/order-form.js';
import { validOrder } from '../support/orders.js';
import { pageFolder } from '../support/programs.js';
import { keepDrafts, openReady, readyRow } from '../support/ready.js';
import { Warehouse } from '../support/sandbox.js';
import { expect, test } from '../support/test.js';

/** How often the browser is killed; `KILL_ROUNDS=40` for a thorough run. */
const ROUNDS = Number(process.env.KILL_ROUNDS ?? 8);

/** Within so many milliseconds after Send. */
const WITHIN = 400;

/** Orders whose number begins so meet a slow warehouse. */
const SLOW = 'SLOW-';

/** So many drafts are sent together; how often the browser is killed then; on which ways, and within how many milliseconds: before all have left. */
const TOGETHER = 20;
const TOGETHER_ROUNDS = Number(process.env.KILL_ROUNDS ?? 3);
/** A file has so many orders: fewer where the browser is killed a few times only, which every test run does. */
const IN_FILE = process.env.KILL_ROUNDS ? 500 : TOGETHER;
const WAYS = [
  { prefix: 'FAST-', within: 500 },
  { prefix: SLOW, within: 1_200 },
  { prefix: 'LINE-', within: 1_200, line: { offline: false, latency: 150, downloadThroughput: 50_000, uploadThroughput: 20_000 } },
];

/** What may end a browser. */
const ENDS = {
  SIGKILL: ({ kill }) => kill('SIGKILL'),
  SIGTERM: ({ kill }) => kill('SIGTERM'),
  'a crash of the renderer': async ({ page, kill }) => {
    const devtools = await page.context().newCDPSession(page);
    const crashed = page.waitForEvent('crash');
    // The answer never comes from a page that is gone.
    devtools.send('Page.crash').catch(() => {});
    await crashed;
    await kill('SIGKILL');
  },
};

test('whenever the browser is killed, nothing is lost, nothing is sent twice, and the page says what is true', async ({
  text, startSandbox,
}) => {
  // Each round starts two browsers.
  test.setTimeout(120_000 + ROUNDS * 60_000);
  const sandbox = await startSandbox(['--page', pageFolder(), '--fault', `delay=0.2:${SLOW}`]);
  const warehouse = new Warehouse(sandbox.url);
  const folder = mkdtempSync(join(tmpdir(), 'order-desk-kill-'));
  const counts = { rounds: 0, arrived: 0, accepted: 0, inDoubt: 0, drafts: 0 };
  const numbers = [];
  try {
    for (let round = 0; round < ROUNDS; round += 1) {
      const order = validOrder(`${round % 2 ? SLOW : 'FAST-'}${round}`);
      // What is typed says nothing where a box is not ticked.
      order.real_time_response = true;
      numbers.push(order.package.order_number);
      // Most rounds end as the worst case does; the others have a round each.
      const ends = Object.values(ENDS);
      const end = ends[round % 4 === 3 ? 1 + ((round >> 2) % 2) : 0];
      // In every other pair the page has said that what was typed is saved; else only what came before is sure to be.
      const saved = round % 4 < 2;
      await sendAndEnd(folder, sandbox.url, text, order, { saved, end });
      await lookAgain(folder, sandbox.url, text, order, { saved, warehouse, counts });
    }
    expect(counts.accepted + counts.inDoubt, 'orders that have left').toBeGreaterThan(0);
    // What was on its way has had its time by now.
    for (const number of numbers) {
      expect((await warehouse.bodies(number)).length, number).toBeLessThanOrEqual(1);
    }
  } finally {
    await removeProfile(folder);
    console.log('killed while sending:', JSON.stringify(counts));
  }
});

/** Removes what a browser has left; its other processes may still write there for a moment after it was killed. */
async function removeProfile(folder) {
  // Listed anew each time: `rmSync` alone tries again only to remove the folder, with what came into it meanwhile.
  await expect(() => rmSync(folder, { recursive: true, force: true })).toPass();
}

/** Types an order, sends it, and ends the browser a moment later. */
async function sendAndEnd(folder, url, text, order, { saved, end }) {
  const chromium = await startChromium(folder, `${url}/#/`);
  const form = new OrderForm(chromium.page, text, url);
  await expect(form.title).toHaveText(text.newOrder);
  await form.button(text.startOver).click();
  await form.fill(order);
  if (saved) {
    await expect(form.summary).toContainText(text.saved);
  }
  await form.send.evaluate((button) => button.click());
  await new Promise((resolve) => setTimeout(resolve, Math.random() * WITHIN));
  await end(chromium);
}

/** Opens the browser again, and holds what the page says against what the warehouse has. */
async function lookAgain(folder, url, text, order, { saved, warehouse, counts }) {
  const number = order.package.order_number;
  const chromium = await startChromium(folder, `${url}/#/`);
  const form = new OrderForm(chromium.page, text, url);
  await expect(form.title).toHaveText(text.newOrder);
  const recent = chromium.page.getByRole('region', { name: text.recent });
  const line = recent.getByRole('listitem').filter({ has: chromium.page.getByRole('link', { name: number, exact: true }) });
  const { ledger } = await form.storage();
  const entry = ledger.find((each) => each.order_number === number);
  const arrived = await warehouse.bodies(number);
  counts.rounds += 1;
  counts.arrived += arrived.length;
  if (!entry) {
    // It never left: it is the draft that it was.
    counts.drafts += 1;
    expect(arrived, `${number} has left unrecorded`).toEqual([]);
    await expect(form.field('package.order_number')).toHaveValue(number);
    if (saved) {
      await form.expectFilled(order);
    }
  } else if (entry.status === 'accepted') {
    counts.accepted += 1;
    expect(arrived).toEqual([order]);
    await expect(line).toContainText(text.status.accepted);
    await expect(form.field('package.order_number')).toHaveValue('');
  } else {
    counts.inDoubt += 1;
    expect(entry.status).toBe('unknown');
    await expect(line).toContainText(text.status.unknown);
    await expect(form.panel(text.unknown)).toContainText(text.interrupted);
    // What could be sent again is what has left.
    await form.expectFilled(order);
  }
  if (entry) {
    await asksBeforeARepeat(form, text, order, warehouse, arrived);
  }
  await chromium.kill();
}

/** The same order again is not sent before somebody agrees. */
async function asksBeforeARepeat(form, text, order, warehouse, arrived) {
  const posts = [];
  form.page.on('request', (request) => request.method() === 'POST' && posts.push(request));
  if ((await form.field('package.order_number').inputValue()) === '') {
    await form.fill(order);
  }
  await form.send.click();
  await expect(form.panel(text.again)).toBeVisible();
  expect(posts).toEqual([]);
  expect(await warehouse.bodies(order.package.order_number)).toHaveLength(arrived.length);
}

test('whenever the browser is killed while twenty drafts are sent together, each order is in one place, once', async ({
  text, startSandbox,
}) => {
  test.setTimeout(120_000 + TOGETHER_ROUNDS * 90_000);
  const sandbox = await startSandbox(['--page', pageFolder(), '--fault', `delay=0.2:${SLOW}`]);
  const warehouse = new Warehouse(sandbox.url);
  const counts = { rounds: 0, orders: 0, arrived: 0, accepted: 0, inDoubt: 0, drafts: 0 };
  try {
    for (let round = 0; round < TOGETHER_ROUNDS; round += 1) {
      // A profile of its own: what is in doubt from a round before stays in doubt.
      const folder = mkdtempSync(join(tmpdir(), 'order-desk-kill-'));
      try {
        const way = WAYS[round % WAYS.length];
        const orders = Array.from({ length: TOGETHER }, (_, index) => validOrder(`${way.prefix}${round}-${index}`));
        await sendTogetherAndKill(folder, sandbox.url, text, orders, way);
        await lookAtAllAgain(folder, sandbox.url, text, orders, { warehouse, counts });
      } finally {
        await removeProfile(folder);
      }
    }
    expect(counts.arrived, 'orders that have arrived').toBeGreaterThan(0);
  } finally {
    console.log('killed while sending together:', JSON.stringify(counts));
  }
});

/** Puts drafts aside, sends them together, and kills the browser a moment later. */
async function sendTogetherAndKill(folder, url, text, orders, { within, line }) {
  const chromium = await startChromium(folder, `${url}/#/`);
  const form = new OrderForm(chromium.page, text, url);
  await expect(form.title).toHaveText(text.newOrder);
  await keepDrafts(chromium.page, orders);
  await openReady(form, chromium.page, text);
  const send = form.button(text.readyToSend.sendAll(orders.length));
  await expect(send).toBeVisible();
  if (line) {
    const devtools = await chromium.page.context().newCDPSession(chromium.page);
    await devtools.send('Network.emulateNetworkConditions', line);
  }
  await send.evaluate((button) => button.click());
  await new Promise((resolve) => setTimeout(resolve, Math.random() * within));
  await chromium.kill('SIGKILL');
}

/** Opens the browser again: what the page says of each order is held against what the warehouse has. */
async function lookAtAllAgain(folder, url, text, orders, { warehouse, counts }) {
  const chromium = await startChromium(folder, `${url}/#/`);
  const form = new OrderForm(chromium.page, text, url);
  await expect(form.title).toHaveText(text.newOrder);
  const { ledger, drafts } = await form.storage();
  counts.rounds += 1;
  for (const order of orders) {
    const number = order.package.order_number;
    const entry = ledger.find((each) => each.order_number === number);
    const kept = drafts.filter((draft) => draft.order_number === number);
    counts.orders += 1;
    if (!entry) {
      counts.drafts += 1;
      expect(kept, `${number} is lost`).toHaveLength(1);
      expect(JSON.parse(kept[0].order)).toEqual(order);
    } else if (entry.status === 'accepted') {
      counts.accepted += 1;
      expect(kept, `${number} is a draft still`).toEqual([]);
    } else {
      counts.inDoubt += 1;
      expect(entry.status, number).toBe('unknown');
      // What could be sent again is what has left.
      expect(kept).toHaveLength(1);
    }
  }
  await expectTruth(form, chromium.page, text, orders, ledger);
  // What was on its way when the browser was killed is stored by now, or never.
  let stored = [];
  await expect
    .poll(async () => {
      const before = stored.length;
      stored = await warehouse.latest();
      return stored.length - before;
    }, { intervals: [500] })
    .toBe(0);
  for (const order of orders) {
    const number = order.package.order_number;
    const entry = ledger.find((each) => each.order_number === number);
    const bodies = stored.filter((each) => each.order_number === number).map((each) => each.body);
    counts.arrived += bodies.length;
    if (entry?.status === 'accepted') {
      expect(bodies, number).toEqual([order]);
    } else {
      expect(bodies.length, `${number} is there without the page knowing, or twice`).toBeLessThanOrEqual(entry ? 1 : 0);
    }
  }
  await chromium.kill();
}

/** The lists say so: what has left is among the orders, what has not is among the drafts, and what is in doubt asks first. */
async function expectTruth(form, page, text, orders, ledger) {
  await openReady(form, page, text);
  for (const order of orders) {
    const number = order.package.order_number;
    const status = ledger.find((each) => each.order_number === number)?.status;
    const row = readyRow(page, number);
    if (status === 'accepted') {
      await expect(row).toHaveCount(0);
    } else {
      await expect(row).toContainText(new RegExp(`${text.readyToSend.inForm}|${status ? text.readyToSend.sentBefore : text.readyToSend.canBeSent}`));
    }
  }
  await page.evaluate(() => (location.hash = '#/orders'));
  const states = page.getByRole('group', { name: text.sentOrders.states });
  for (const status of new Set(ledger.map((entry) => entry.status))) {
    const count = ledger.filter((entry) => entry.status === status).length;
    await expect(states.getByRole('button', { name: `${text.status[status]} ${count}`, exact: true })).toBeVisible();
  }
}

test('whenever the browser is killed while orders of a file are sent, the file goes on where it was, and each order is sent once', async ({
  text, startSandbox,
}) => {
  test.setTimeout(120_000 + TOGETHER_ROUNDS * (60_000 + IN_FILE * 300));
  const sandbox = await startSandbox(['--page', pageFolder(), '--fault', `delay=0.2:${SLOW}`]);
  const counter = await startCounter(sandbox.url);
  const counts = { rounds: 0, orders: 0, accepted: 0, inDoubt: 0, notSent: 0, arrived: 0, lost: 0, twice: 0 };
  try {
    for (let round = 0; round < TOGETHER_ROUNDS; round += 1) {
      const folder = mkdtempSync(join(tmpdir(), 'order-desk-kill-'));
      try {
        const way = WAYS[round % WAYS.length];
        const orders = Array.from({ length: IN_FILE }, (_, index) => fileOrder(`${way.prefix}file-${round}-${index}`, index));
        await sendFileAndKill(folder, counter.url, text, orders, way);
        await goOnWithFile(folder, text, orders, { counter, counts });
      } finally {
        await removeProfile(folder);
      }
    }
  } finally {
    counter.stop();
    console.log('killed while a file was sent:', JSON.stringify(counts));
  }
});

/** An order that is another than its neighbours in the file. */
function fileOrder(number, index) {
  const order = validOrder(number);
  order.receiver.address = `${index + 1} 1st Avenue, Bagumbayan`;
  return order;
}

/** Imports a file, sends its orders, and kills the browser a moment later. */
async function sendFileAndKill(folder, url, text, orders, { within, line }) {
  const chromium = await startChromium(folder, `${url}/#/`);
  const form = new OrderForm(chromium.page, text, url);
  await expect(form.title).toHaveText(text.newOrder);
  await openFile(form, chromium.page, 'orders.csv', wholeCsvOf(orders));
  await form.button(text.importing.check).click();
  const send = form.button(text.importing.send(orders.length));
  await expect(send).toBeVisible();
  // How the file is read, and that its orders were looked at, is on the disk.
  await expect.poll(async () => JSON.parse((await form.storage()).imports[0].choices).map).toBeTruthy();
  if (line) {
    const devtools = await chromium.page.context().newCDPSession(chromium.page);
    await devtools.send('Network.emulateNetworkConditions', line);
  }
  await send.evaluate((button) => button.click());
  await new Promise((resolve) => setTimeout(resolve, (Math.random() * within * IN_FILE) / TOGETHER));
  await chromium.kill('SIGKILL');
}

/** Opens the browser again: the file stands as the ledger says; what has not left is sent, and then each order has arrived once, or is in doubt. */
async function goOnWithFile(folder, text, orders, { counter, counts }) {
  const own = text.importing;
  const chromium = await startChromium(folder, `${counter.url}/#/import`);
  const form = new OrderForm(chromium.page, text, counter.url);
  await expect(form.title).toHaveText('orders.csv');
  const statusOf = async () => new Map((await form.storage()).ledger.map((entry) => [entry.order_number, entry.status]));
  const before = await statusOf();
  const left = orders.filter((order) => !before.has(order.package.order_number)).length;
  counts.rounds += 1;
  counts.orders += orders.length;
  counts.notSent += left;
  await expect(form.button(own.good(left))).toBeVisible();
  if (left > 0) {
    await form.button(own.send(left)).click();
    await expect(chromium.page.getByRole('main')).toContainText(text.readyToSend.done(left, left), { timeout: 30_000 + left * 150 });
  }
  await expect(form.button(own.gone(orders.length))).toBeVisible();
  const after = await statusOf();
  const found = { lost: [], twice: [] };
  for (const { package: { order_number: number } } of orders) {
    const arrived = counter.arrived.get(number) ?? 0;
    counts.arrived += arrived;
    // What has left before the kill is as it was: accepted, or in doubt; all that had not is accepted now.
    const status = before.get(number) ?? 'accepted';
    expect(['accepted', 'unknown'], number).toContain(status);
    expect(after.get(number), number).toBe(status);
    if (before.has(number)) {
      counts[status === 'accepted' ? 'accepted' : 'inDoubt'] += 1;
    }
    if (status === 'accepted' && arrived === 0) {
      found.lost.push(number);
    }
    if (arrived > 1) {
      found.twice.push(number);
    }
  }
  counts.lost += found.lost.length;
  counts.twice += found.twice.length;
  expect(found).toEqual({ lost: [], twice: [] });
  await chromium.kill();
}
