// Takes the README's screenshot: npm run screenshot -- ../../web/screenshot.png [en|zh]

import { mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

import { chromium } from '@playwright/test';

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

const [path, lang = 'en'] = process.argv.slice(2);
const text = TEXT[lang];
if (!path || !text) {
  console.error(`usage: npm run screenshot -- FILE.png [${Object.keys(TEXT).join('|')}]`);
  process.exit(2);
}

const sandbox = await startSandbox(['--page', pageFolder()]);
const chrome = await chromium.launch(browser());
try {
  // As crisp as a file for a README may be.
  for (const scale of [2, 1.5, 1]) {
    const bytes = await shoot(scale);
    console.log(`${path}: ${Math.ceil(bytes / 1000)} kB at ${scale} pixels to a point`);
    if (bytes <= MOST_BYTES) {
      break;
    }
  }
} finally {
  await chrome.close();
  await sandbox.stop();
}

async function shoot(deviceScaleFactor) {
  const context = await chrome.newContext({
    viewport: { width: 1280, height: 900 },
    deviceScaleFactor,
    locale: text.tag,
    timezoneId: 'Asia/Manila',
    colorScheme: 'light',
  });
  const page = await context.newPage();
  await page.clock.setFixedTime(new Date('2026-03-15T10:42:00+08:00'));
  await new OrderForm(page, text).open(`${sandbox.url}/`, { draft: ORDER });
  mkdirSync(dirname(path), { recursive: true });
  await page.screenshot({ path });
  await context.close();
  return statSync(path).size;
}
