// The worker that reads files of orders, asked as the page asks it, under the page's policy.

import { expect, test } from '../support/test.js';

const HEADER = 'Order No.,Recipient name,Recipient phone,City,SKU,Qty\n';
const ROW = 'Maria Santos,09171234567,Makati,TEA';

/** Starts the worker as the page does, and gives what asks it. */
async function startWorker(page) {
  await page.evaluate(() => {
    const script = document.querySelector('script[data-js]').dataset.js;
    const address = new URL(script.replace('order-desk-', 'import-worker-'), document.baseURI).href;
    const policy = trustedTypes.createPolicy('order-desk-worker', { createScriptURL: () => address });
    const worker = new Worker(policy.createScriptURL(''));
    const waiting = new Map();
    let last = 0;
    worker.onmessage = ({ data }) => {
      const { resolve, progress } = waiting.get(data.id);
      const reply = data.reply && JSON.parse(data.reply);
      if (reply?.Progress) {
        progress.push(reply.Progress);
        globalThis.onProgress?.(data.id);
      } else {
        waiting.delete(data.id);
        resolve({ reply, broken: data.broken, isFile: data.isFile, bytes: data.bytes?.byteLength, progress });
      }
    };
    globalThis.ask = (request, file) =>
      new Promise((resolve) => {
        waiting.set(++last, { resolve, progress: [] });
        worker.postMessage({ id: last, request: JSON.stringify(request), file });
      });
    globalThis.cancel = (id) => worker.postMessage({ cancel: id });
  });
}

/** Opens a file of these texts, one behind the other. */
const open = (page, texts, settings = {}) =>
  page.evaluate(
    async ([texts, settings]) => globalThis.ask({ Open: { settings } }, new File(texts, 'orders.csv')),
    [texts, settings],
  );

const ask = (page, request) => page.evaluate((request) => globalThis.ask(request), request);

const asGuessed = ({ Opened }) => ({
  Map: { columns: Opened.columns.map(({ field }) => field), status: Opened.status, fixed: Opened.fixed },
});

test('a file is read, judged, mended and given back under the policy of the page', async ({ form, page }) => {
  await form.open();
  await startWorker(page);
  const opened = await open(page, [HEADER, `A1,${ROW},2\n`, `A2,${ROW},two\n`]);
  expect(opened.reply.Opened).toMatchObject({ row_count: 3, header_row: 0, source: { Text: { separator: ',', is_right: true } } });
  const { reply } = await ask(page, asGuessed(opened.reply));
  expect(reply.Reviewed.counts.orders).toBe(2);
  const rows = await ask(page, { Rows: { show: 'all', from: 0, count: 10 } });
  const qty = reply.Reviewed.fields.indexOf('items.qty');
  expect(rows.reply.Rows.rows[1].cells[qty].issues[0]).toMatchObject({ weight: 'error', code: 'not_an_integer' });
  const edited = await ask(page, { Edit: { row: 2, field: 'items.qty', text: '2' } });
  expect(edited.reply.Edited.rows[0].cells[qty]).toEqual({ text: '2', is_edited: true });
  const workbook = await ask(page, 'ErrorWorkbook');
  expect(workbook.bytes).toBe(workbook.reply.Workbook.length);
  expect(workbook.bytes).toBeGreaterThan(1000);
});

test('an old encoding is read by the browser', async ({ form, page }) => {
  await form.open();
  await startWorker(page);
  // 订单号,收件人姓名,收件人电话,城市,数量 and 张伟,深圳 in GB 18030.
  const bytes = [
    'b6a9b5a5bac5', '2c', 'cad5bcfec8cbd0d5c3fb', '2c', 'cad5bcfec8cbb5e7bbb0', '2c', 'cad5bcfec8cbb3c7cad0', '2c', 'cafdc1bf', '0a',
    '4131', '2c', 'd5c5ceb0', '2c', '3133383030313338303030', '2c', 'c9eedbda', '2c', '32', '0a',
  ].join('');
  const { reply } = await page.evaluate(
    (hex) => globalThis.ask({ Open: {} }, new File([Uint8Array.from(hex.match(/../g), (byte) => parseInt(byte, 16))], 'a.csv')),
    bytes,
  );
  expect(reply.Opened.source.Text.encoding).toBe('gb18030');
  expect(reply.Opened.columns.map(({ samples }) => samples[0])).toEqual(['A1', '张伟', '13800138000', '深圳', '2']);
});

test('what cannot be read ends in words: 500 MB, a bomb, a file that is gone', async ({ form, page }) => {
  await form.open();
  await startWorker(page);
  const large = await page.evaluate(async () => {
    // 500 MB that take no memory until they are read.
    const piece = new Blob(['A1,Maria Santos,09171234567,Makati,TEA,2\n'.repeat(125_000)]);
    return globalThis.ask({ Open: {} }, new Blob(new Array(100).fill(piece)));
  });
  expect(large.reply.Failed.words).toMatch(/too large/);
  // The first name is a part that says it has four gigabytes of zeros.
  const bomb = await page.evaluate(async () => {
    const zeros = new Blob([new Uint8Array(1 << 20)]);
    const deflated = new Blob(new Array(600).fill(zeros)).stream().pipeThrough(new CompressionStream('deflate-raw'));
    const content = new Uint8Array(await new Response(deflated).arrayBuffer());
    const name = new TextEncoder().encode('xl/workbook.xml');
    const head = (signature, size) => {
      const view = new DataView(new ArrayBuffer(size));
      view.setUint32(0, signature, true);
      return view;
    };
    const local = head(0x04034b50, 30);
    local.setUint16(8, 8, true);
    local.setUint16(26, name.length, true);
    const central = head(0x02014b50, 46);
    central.setUint16(10, 8, true);
    central.setUint32(20, content.length, true);
    central.setUint32(24, 100, true);
    central.setUint16(28, name.length, true);
    const end = head(0x06054b50, 22);
    end.setUint16(8, 1, true);
    end.setUint16(10, 1, true);
    end.setUint32(12, 46 + name.length, true);
    end.setUint32(16, 30 + name.length + content.length, true);
    return globalThis.ask({ Open: {} }, new Blob([local, name, content, central, name, end]));
  });
  expect(bomb.reply.Failed.words).toMatch(/too large/);
  // It goes on after both.
  const opened = await open(page, [HEADER, `A1,${ROW},2\n`]);
  expect(opened.reply.Opened.row_count).toBe(2);
});

test('what takes long says how far it is, and stops when it is cancelled', async ({ form, page }) => {
  await form.open();
  await startWorker(page);
  const opened = await page.evaluate(
    async ([header, row]) => {
      const rows = (from) => Array.from({ length: 50_000 }, (_, index) => `A${from + index},${row},2\n`).join('');
      return globalThis.ask({ Open: {} }, new File([header, rows(0), rows(50_000), rows(100_000), rows(150_000)], 'orders.csv'));
    },
    [HEADER, ROW],
  );
  expect(opened.reply.Opened.row_count).toBe(200_001);
  const cancelled = await page.evaluate(async (request) => {
    // At the first word of how far it is.
    globalThis.onProgress = globalThis.cancel;
    return globalThis.ask(request);
  }, asGuessed(opened.reply));
  expect(cancelled.reply).toBe('Cancelled');
  expect(cancelled.progress[0].work).toBe('judging');
  const reviewed = await page.evaluate((request) => {
    globalThis.onProgress = undefined;
    return globalThis.ask(request);
  }, asGuessed(opened.reply));
  expect(reviewed.reply.Reviewed.counts.orders).toBe(200_000);
  expect(reviewed.progress.at(-1).done).toBeLessThan(200_001);
});
