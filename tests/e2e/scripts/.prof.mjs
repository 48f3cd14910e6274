import { chromium } from '@playwright/test';
import { OrderForm } from '../support/order-form.js';
import { validOrder } from '../support/orders.js';
import { browser } from '../support/programs.js';
import { startSandbox } from '../support/sandbox.js';
import { TEXT } from '../text/index.js';
import { writeFileSync } from 'node:fs';
const count = Number(process.env.N ?? 500), path = process.env.P ?? 'items.250.qty', KEYS = 40;
const sandbox = await startSandbox(['--page', process.env.DIR ?? '/tmp/prof']);
const chrome = await chromium.launch(browser());
const page = await (await chrome.newContext({ viewport: { width: 1366, height: 768 }, locale: 'en-US' })).newPage();
const order = validOrder('MEASURE-1');
order.items = Array.from({ length: count }, (_, i) => ({ sku: `SKU-${i + 1}`, currency: 'PHP', unit_price: i + 1, qty: 2 }));
await new OrderForm(page, TEXT.en).open(`${sandbox.url}/`, { draft: order });
if (process.env.CSS) await page.evaluate((css) => { const s = new CSSStyleSheet(); s.replaceSync(css); document.adoptedStyleSheets = [s]; }, process.env.CSS);
if (process.env.GROUP) await page.evaluate((n) => { const items = [...document.querySelectorAll('.items-table .item')]; const parent = items[0].parentElement; for (let i = 0; i < items.length; i += n) { const g = document.createElement('div'); g.className = 'blk'; parent.insertBefore(g, items[i]); g.append(...items.slice(i, i + n)); } const s = new CSSStyleSheet(); s.replaceSync('.blk{display:block;content-visibility:auto;contain-intrinsic-block-size:auto '+(n*3)+'rem} .items-table.is-long .item{content-visibility:visible !important} .blk:focus-within{content-visibility:visible}'); document.adoptedStyleSheets = [s]; }, Number(process.env.GROUP));
await page.waitForTimeout(1500);
const s = await page.context().newCDPSession(page);
await s.send('Emulation.setCPUThrottlingRate', { rate: Number(process.env.R ?? 1) });
const form = new OrderForm(page, TEXT.en);
const field = form.field(path);
await field.focus();
await page.evaluate(() => { window.times = []; window.onkeydown = (event) => requestAnimationFrame(() => { const { port1, port2 } = new MessageChannel(); port1.onmessage = () => window.times.push(performance.now() - event.timeStamp); port2.postMessage(null); }); });
await s.send('Profiler.enable'); await s.send('Profiler.setSamplingInterval', { interval: 100 });
const events = [];
if (process.env.TRACE) { s.on('Tracing.dataCollected', ({ value }) => events.push(...value)); await s.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories: ['devtools.timeline', 'blink', 'cc'] } }); }
else await s.send('Profiler.start');
for (let p = 1; p <= KEYS; p++) { await page.keyboard.press(p % 2 ? '1' : 'Backspace'); await page.waitForFunction((c) => window.times.length >= c, p); }
if (process.env.TRACE) { const done = new Promise(r => s.once('Tracing.tracingComplete', r)); await s.send('Tracing.end'); await done;
 const self = {}; const by = {}; for (const e of events) if (e.ph === 'X') { (by[e.pid + ':' + e.tid] ??= []).push(e); }
 for (const list of Object.values(by)) { list.sort((a, b) => a.ts - b.ts || b.dur - a.dur); const st = []; for (const e of list) { while (st.length && st.at(-1).ts + (st.at(-1).dur ?? 0) <= e.ts) st.pop(); if (st.length) self[st.at(-1).name] -= (e.dur ?? 0) / 1000; self[e.name] = (self[e.name] ?? 0) + (e.dur ?? 0) / 1000; st.push(e); } }
 console.log(Object.entries(self).sort((a, b) => b[1] - a[1]).slice(0, 30).map(([n, t]) => `${(t / KEYS).toFixed(2).padStart(8)} ${n}`).join('\n'));
} else {
const { profile } = await s.send('Profiler.stop');
const self = new Map(); const byId = new Map(profile.nodes.map((n) => [n.id, n]));
profile.samples.forEach((id, i) => { const n = byId.get(id).callFrame; const k = n.functionName || '(anon)'; self.set(k, (self.get(k) ?? 0) + profile.timeDeltas[i] / 1000); });
console.log([...self].sort((a, b) => b[1] - a[1]).slice(0, 45).map(([n, t]) => `${(t / KEYS).toFixed(3).padStart(8)} ${n.slice(0, 150)}`).join('\n'));
}
const t = (await page.evaluate(() => window.times)).sort((a, b) => a - b);
console.log('median', t[20].toFixed(1), 'p95', t[38].toFixed(1));
await chrome.close(); await sandbox.stop();
