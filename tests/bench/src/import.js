// Spreadsheets: order-validator/import beside PapaParse or SheetJS with what would judge their rows. In one process, in turns; memory in a process of its own.

import { spawnSync } from 'node:child_process';
import { createReadStream, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import XLSX from '@e965/xlsx';
import { importOrders } from 'order-validator/import';
import Papa from 'papaparse';

import { build } from './build.js';
import { HEADER, cellsOf, csvOf, fixed, ordersOf } from './spreadsheet.js';
import { markdown } from './table.js';

const ROWS = 100_000;
const SHEET_ROWS = 20_000;
const TURNS = 7;

await build();
const { check: byZod } = await import('../schemas/zod.js');
const { check: byAllRules } = await import('../schemas/put-together.js');

const wrongBy = (check) => (rows) => ordersOf(rows).reduce((wrong, order) => wrong + (check(order) === 0 ? 0 : 1), 0);
const papa = (file) => Papa.parse(file, { header: true, skipEmptyLines: true }).data;
const sheetJs = (file) => {
  const { SheetNames, Sheets } = XLSX.read(file, { dense: true });
  return XLSX.utils.sheet_to_json(Sheets[SheetNames[0]], { raw: false, defval: '' });
};
const judgedByOurs = async (file) => (await importOrders(file, { fixed }).file()).counts.wrong;
const ordersByOurs = async (file) => {
  let wrong = 0;
  for await (const { valid } of importOrders(file, { fixed })) if (!valid) wrong += 1;
  return wrong;
};

const decoder = new TextDecoder();
/** Each takes the file's bytes and gives how many orders are wrong, or nothing where it does not judge. */
const CSV = {
  'order-validator/import': judgedByOurs,
  'the same, every order as an object': ordersByOurs,
  'PapaParse and zod': (bytes) => wrongBy(byZod)(papa(decoder.decode(bytes))),
  'PapaParse and all rules': (bytes) => wrongBy(byAllRules)(papa(decoder.decode(bytes))),
  'PapaParse alone': (bytes) => void papa(decoder.decode(bytes)),
};
const WORKBOOK = {
  'order-validator/import': judgedByOurs,
  'SheetJS and zod': (bytes) => wrongBy(byZod)(sheetJs(bytes)),
  'SheetJS alone': (bytes) => void sheetJs(bytes),
};

const [, , memoryOf, path] = process.argv;
if (memoryOf !== undefined) {
  const [kind, name] = JSON.parse(memoryOf);
  // Ours takes a file as it comes; the others take all of it.
  const isOurs = name.startsWith('order-validator') || name.startsWith('the same');
  await (kind === 'csv' ? CSV : WORKBOOK)[name](isOurs ? createReadStream(path, { highWaterMark: 1 << 20 }) : readFileSync(path));
  process.stdout.write(String(process.resourceUsage().maxRSS));
} else {
  const folder = mkdtempSync(join(tmpdir(), 'order-bench-'));
  try {
    await compare('csv', `CSV, ${ROWS} rows × ${HEADER.length} columns`, CSV, new TextEncoder().encode(csvOf(ROWS)), folder);
    await compare('xlsx', `XLSX, ${SHEET_ROWS} rows × ${HEADER.length} columns`, WORKBOOK, workbook(SHEET_ROWS), folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** As SheetJS writes it, all cells of it texts. */
function workbook(rows) {
  const book = XLSX.utils.book_new();
  const cells = [HEADER, ...Array.from({ length: rows }, (_, row) => cellsOf(row))];
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(cells), 'Orders');
  return new Uint8Array(XLSX.write(book, { type: 'array', bookType: 'xlsx', bookSST: true, compression: true }));
}

async function compare(kind, title, contenders, file, folder) {
  const path = join(folder, `orders.${kind}`);
  writeFileSync(path, file);
  const names = Object.keys(contenders);
  const times = new Map(names.map((name) => [name, []]));
  const found = new Set();
  for (let turn = 0; turn < TURNS; turn += 1) {
    for (let index = 0; index < names.length; index += 1) {
      // Another one first each time, since one pays for the garbage of the one before.
      const name = names[(index + turn) % names.length];
      const before = performance.now();
      const wrong = await contenders[name](file);
      times.get(name).push(performance.now() - before);
      if (wrong !== undefined) found.add(wrong);
    }
  }
  if (found.size !== 1) throw new Error(`the contenders do not agree: ${[...found].join(', ')} orders are wrong`);
  const median = (name) => times.get(name).sort((one, other) => one - other)[TURNS >> 1];
  const memory = (name) => {
    const child = spawnSync(process.execPath, [fileURLToPath(import.meta.url), JSON.stringify([kind, name]), path], { encoding: 'utf8' });
    if (child.status !== 0) throw new Error(child.stderr);
    return Number(child.stdout) / 1000;
  };
  const [ours] = names;
  const [least, room] = [median(ours), memory(ours)];
  console.log(`${title}, ${(file.length / 1e6).toFixed(1)} MB, ${[...found][0]} orders with errors\n`);
  console.log(markdown(
    ['', 'ms', 'time ÷ ours', 'peak MB', 'memory ÷ ours'],
    names.map((name) => {
      const [time, peak] = name === ours ? [least, room] : [median(name), memory(name)];
      return [name, time.toFixed(0), (time / least).toFixed(1), peak.toFixed(0), (peak / room).toFixed(1)];
    }),
  ));
}
