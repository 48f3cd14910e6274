// Orders from spreadsheets: CSV, TSV and XLSX, in a module of its own that only this entry carries.
import { bytesOf } from './bytes.js';
import { ImportSession, initSync } from './generated/import-session.js';
import * as wasm from './generated/import-wasm-text.js';
import type { ImportBlob, ImportedColumn, ImportedFile, ImportedOrder, ImportIssue, ImportOptions, ImportSource, NotTaken, OrderImport } from './import-types.js';
import type { Field, Locale, Rules } from './types.js';
import { decodeWasmText } from './wasm-text.js';

export type * from './import-types.js';

// As in crates/order-import-wasm/src/lib.rs.
const ANSWER = 0;
// So many bytes of a file are taken at once, and so many orders.
const PIECE = 1 << 20;
const PAGE = 500;
// So long, in milliseconds, whoever else wants the thread waits at most.
const PATIENCE = 25;

/** A file that cannot be read. */
export class ImportError extends Error {
  override readonly name = 'ImportError';
}

const imports = new WeakMap<OrderImport, Importing>();

/**
 * The orders of a spreadsheet, in the file's order, each with what is wrong with it and in which cell.
 *
 * ```js
 * for await (const { orderNumber, valid, order, issues } of importOrders(file, { fixed: { client_code: 'CK2023' } })) …
 * ```
 */
export function importOrders(file: ImportSource, options: ImportOptions = {}): OrderImport {
  const importing = new Importing(file, options);
  const imported: OrderImport = {
    file: () => importing.judged(),
    [Symbol.asyncIterator]: () => importing.orders(),
  };
  imports.set(imported, importing);
  return imported;
}

/**
 * The workbook of what did not go: orders with errors or warnings, and those that were not taken. It has the columns of the file in their order, one more with
 * the reasons, and can be imported again as it is.
 */
export async function writeErrors(imported: OrderImport, notTaken: Iterable<NotTaken> = []): Promise<Uint8Array> {
  const importing = imports.get(imported);
  if (importing === undefined) throw new TypeError('writeErrors takes what importOrders has given');
  return importing.errors([...notTaken]);
}

/** A workbook to fill in: a column a field, and what its cells may hold by these rules. */
export function writeTemplate({ rules, locale = 'en' }: { rules?: Rules; locale?: Locale } = {}): Uint8Array {
  const session = newSession();
  try {
    session.ask(JSON.stringify({ Template: { rules: rules === undefined ? '' : JSON.stringify(rules), locale } }));
    answerOf(session, 'Workbook');
    return session.bytes();
  } finally {
    session.free();
  }
}

let isReady = false;

function newSession(): ImportSession {
  if (!isReady) initSync({ module: decodeWasmText(wasm) });
  isReady = true;
  return new ImportSession();
}

/** What a request has come to. */
function answerOf(session: ImportSession, kind: string): any {
  const reply = JSON.parse(session.reply());
  if (reply.Failed) throw new ImportError(reply.Failed.words);
  if (reply[kind] === undefined) throw new Error(`order-validator: ${Object.keys(reply)} in the place of ${kind}`);
  return reply[kind];
}

class Importing {
  #session: ImportSession | undefined;
  #judged: Promise<ImportedFile> | undefined;
  #since = performance.now();

  constructor(readonly file: ImportSource, readonly options: ImportOptions) {}

  judged(): Promise<ImportedFile> {
    return (this.#judged ??= this.#judge());
  }

  async *orders(): AsyncGenerator<ImportedOrder, void, undefined> {
    const { counts } = await this.judged();
    for (let from = 0; from < counts.orders; from += PAGE) {
      for (const order of this.#ask({ Orders: { from, count: PAGE } }, 'Orders')) yield importedOrder(order);
      await this.#letOthers();
    }
  }

  async errors(notTaken: NotTaken[]): Promise<Uint8Array> {
    await this.judged();
    const known = notTaken.map(({ clientCode, orderNumber, reason }) =>
      ({ client_code: clientCode, order_number: orderNumber, state: 'refused', text: reason }));
    this.#ask({ Known: known }, 'Reviewed');
    this.#ask('ErrorWorkbook', 'Workbook');
    return this.#session!.bytes();
  }

  async #judge(): Promise<ImportedFile> {
    this.#session = newSession();
    const opened = await this.#read();
    const mapping = mappingOf(opened, this.options);
    const reviewed = await this.#run({ Map: mapping }, 'Reviewed');
    return importedFile(opened, mapping, reviewed);
  }

  async #read(): Promise<any> {
    const { rules, locale = 'en', encoding, separator, sheet, header, fixed = {}, keptColumns = [] } = this.options;
    const settings = {
      rules: rules === undefined ? '' : JSON.stringify(rules),
      locale,
      defaults: Object.entries(fixed),
      kept_columns: keptColumns,
    };
    const choice = { encoding, separator, sheet, header: header === undefined ? 'Found' : header === false ? 'Nowhere' : { Row: header } };
    const size = sizeOf(this.file);
    const session = this.#session!;
    let next = session.ask(JSON.stringify({ Open: { size, choice, settings } }));
    if (next !== ANSWER) {
      for await (const piece of piecesOf(this.file)) {
        next = session.feed(piece);
        if (next === ANSWER) return answerOf(session, 'Opened');
        this.#tell();
        await this.#letOthers();
      }
      session.endOfFile();
    }
    return answerOf(session, 'Opened');
  }

  #ask(request: unknown, kind: string): any {
    this.#session!.ask(JSON.stringify(request));
    return answerOf(this.#session!, kind);
  }

  async #run(request: unknown, kind: string): Promise<any> {
    const session = this.#session!;
    let next = session.ask(JSON.stringify(request));
    while (next !== ANSWER) {
      this.#tell();
      await this.#letOthers();
      next = session.goOn();
    }
    return answerOf(session, kind);
  }

  #tell(): void {
    const { Progress } = JSON.parse(this.#session!.reply());
    this.options.onProgress?.(Progress);
  }

  async #letOthers(): Promise<void> {
    if (performance.now() - this.#since > PATIENCE) {
      await new Promise((resolve) => setTimeout(resolve));
      this.#since = performance.now();
    }
    const { signal } = this.options;
    if (signal?.aborted) throw signal.reason ?? new Error('it was aborted');
  }
}

const isBlob = (file: ImportSource): file is ImportBlob => typeof (file as ImportBlob).slice === 'function' && typeof (file as ImportBlob).size === 'number';

const sizeOf = (file: ImportSource): number | undefined => (isBlob(file) ? file.size : bytesOf(file)?.length);

async function* piecesOf(file: ImportSource): AsyncGenerator<Uint8Array, void, undefined> {
  const bytes = bytesOf(file);
  if (bytes !== undefined) {
    for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE);
  } else if (isBlob(file)) {
    for (let at = 0; at < file.size; at += PIECE) yield new Uint8Array(await file.slice(at, at + PIECE).arrayBuffer());
  } else if (Symbol.asyncIterator in file || Symbol.iterator in file) {
    for await (const piece of file as AsyncIterable<Uint8Array>) yield viewOf(piece);
  } else {
    const reader = (file as ReadableStream<Uint8Array>).getReader();
    for (let { done, value } = await reader.read(); !done; { done, value } = await reader.read()) yield viewOf(value);
  }
}

function viewOf(piece: unknown): Uint8Array {
  const bytes = bytesOf(piece);
  if (bytes === undefined) throw new TypeError('a file gives its bytes as Uint8Array: a stream of texts has been decoded already');
  return bytes;
}

/** Which column is which field: what was guessed or kept, and what is said of some. */
function mappingOf(opened: any, { columns = {}, fixed = {}, decimal, leaveOutHidden = false }: ImportOptions): any {
  const fields: (string | null)[] = opened.columns.map(({ field }: { field: string | null }) => field);
  const joined = Object.entries(columns).map(([field, wanted]): [string, number[]] => {
    const places = ([] as (string | number)[]).concat(wanted as string | number).map((column) => placeOf(opened, column));
    fields.forEach((of, place) => {
      if (of === field || places.includes(place)) fields[place] = null;
    });
    return [field, places];
  });
  return {
    columns: fields,
    joined,
    status: opened.status,
    fixed: Object.entries({ ...Object.fromEntries(opened.fixed), ...fixed }),
    leaves_out_hidden: leaveOutHidden,
    decimal,
    name: '',
  };
}

function placeOf(opened: any, column: string | number): number {
  const names: string[] = opened.columns.map(({ name }: { name: string }) => name);
  const place = typeof column === 'number' ? column : names.indexOf(column);
  if (place < 0 || place >= names.length) throw new ImportError(`There is no column ${JSON.stringify(column)}: the columns are ${names.join(', ')}.`);
  return place;
}

function importedFile(opened: any, mapping: any, { counts, left_out, decimal, columns_to_keep }: any): ImportedFile {
  const { Text, Workbook } = opened.source;
  return {
    source: Text
      ? { kind: 'text', encoding: Text.encoding, isCertain: Text.is_certain, isRight: Text.is_right, separator: Text.separator }
      : { kind: 'workbook', sheets: Workbook.sheets.map(({ name, is_hidden }: any) => ({ name, isHidden: is_hidden })), sheet: Workbook.sheet },
    header: opened.header_row ?? undefined,
    columns: opened.columns.map((column: any, place: number): ImportedColumn => ({
      name: column.name,
      samples: column.samples,
      field: fieldOf(mapping, place),
      isContested: column.is_contested,
    })),
    decimal,
    counts: { rows: counts.rows, orders: counts.orders, good: counts.good, doubtful: counts.to_check, wrong: counts.to_mend },
    leftOut: left_out,
    columnsToKeep: columns_to_keep,
  };
}

function fieldOf({ columns, joined }: any, place: number): Field | undefined {
  const said = joined.find(([, places]: [string, number[]]) => places.includes(place));
  return said?.[0] ?? columns[place] ?? undefined;
}

function importedOrder({ numbers, client_code, order_number, standing, body, issues }: any): ImportedOrder {
  return {
    rows: numbers,
    clientCode: client_code,
    orderNumber: order_number,
    valid: standing === 'good' || standing === 'to_check',
    order: JSON.parse(body),
    issues: issues.map(importIssue),
  };
}

const importIssue = ({ code, weight, words, path = '', row_number, column, offers = [] }: any): ImportIssue => ({
  code,
  severity: weight,
  message: words,
  pointer: path,
  row: row_number,
  column,
  offers: offers.map(({ texts }: any) => texts.map(([field, text]: [Field, string]) => ({ field, text }))),
});
