// Takes the README's screenshots: npm run screenshots -- ../../docs/images [en|zh]

import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

import { chromium } from '@playwright/test';

import { keepSentOrders } from '../support/ledger.js';
import { OrderForm } from '../support/order-form.js';
import { browser, pageFolder } from '../support/programs.js';
import { startSandbox } from '../support/sandbox.js';
import { TEXT } from '../text/index.js';

const MOST_BYTES = 250 * 1000;

const ORDER = {
  centre_code: 'CKMX',
  client_code: 'CK2023',
  real_time_response: false,
  logistics_provider: { code: 'DHL', tracking_number: '', label_url: '', label_base64: '' },
  package: { order_number: 'SO-2026-0315' },
  receiver: {
    // One character more than carriers print.
    name: 'Maria Clara Concepcion de los Santos',
    address: '20 1st Avenue, Santa Maria Industrial Estate',
    city: 'Taguig',
    province: 'Metro Manila',
    district: 'Bagumbayan',
    country_code: 'PH',
    post_code: '1630',
    phone: '+63 917 123 4567',
    email: 'maria.santos@example.com',
  },
  sender: {
    name: 'Manila Warehouse',
    address: '8 Harbour Road',
    city: 'Manila',
    province: 'Metro Manila',
    district: 'Ermita',
    country_code: 'PH',
    post_code: '1000',
    phone: '+63 2 8123 4567',
    email: '',
  },
  items: [
    { sku: 'TEA-250G', currency: 'PHP', unit_price: 250, qty: 12 },
    { sku: 'CUP-WHITE', currency: 'PHP', unit_price: 120, qty: 4 },
  ],
};

const LAPTOP = { width: 1280, height: 900 };
const PHONE = { width: 390, height: 844 };

/** The screens, by the name of the file: how large, in which colours, and what is done before. */
const SCREENS = {
  form: { viewport: LAPTOP, colorScheme: 'light', show: (form) => form.open(undefined, { draft: ORDER }) },
  orders: { viewport: LAPTOP, colorScheme: 'light', show: showOrders },
  phone: { viewport: PHONE, colorScheme: 'dark', show: (form) => form.open(undefined, { draft: ORDER }) },
};

const [folder, lang = 'en'] = process.argv.slice(2);
const text = TEXT[lang];
if (!folder || !text) {
  console.error(`usage: npm run screenshots -- FOLDER [${Object.keys(TEXT).join('|')}]`);
  process.exit(2);
}
mkdirSync(folder, { recursive: true });
const sandbox = await startSandbox(['--page', pageFolder()]);
const chrome = await chromium.launch(browser());
try {
  for (const [name, screen] of Object.entries(SCREENS)) {
    await shoot(join(folder, `${name}.png`), screen);
  }
} finally {
  await chrome.close();
  await sandbox.stop();
}

async function showOrders(form) {
  await form.open();
  await keepSentOrders(form.page, 12);
  await form.page.reload();
  await form.page.getByRole('link', { name: text.orders, exact: true }).click();
  await form.page.getByRole('row').nth(5).waitFor();
}

/** As crisp as a file for a README may be. */
async function shoot(path, screen) {
  for (const deviceScaleFactor of [2, 1.5, 1]) {
    const bytes = await shootAt(path, screen, deviceScaleFactor);
    console.log(`${path}: ${Math.ceil(bytes / 1000)} kB at ${deviceScaleFactor} pixels to a point`);
    if (bytes <= MOST_BYTES) {
      return;
    }
  }
}

async function shootAt(path, { viewport, colorScheme, show }, deviceScaleFactor) {
  const context = await chrome.newContext({
    viewport,
    deviceScaleFactor,
    locale: text.tag,
    timezoneId: 'Asia/Manila',
    colorScheme,
  });
  const page = await context.newPage();
  await page.clock.setFixedTime(new Date('2026-03-15T10:42:00+08:00'));
  await show(new OrderForm(page, text, `${sandbox.url}/`));
  await page.screenshot({ path });
  await context.close();
  return statSync(path).size;
}
