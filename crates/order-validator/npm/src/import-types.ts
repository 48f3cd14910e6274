// The types of order-validator/import.
import type { Bytes, ByteStream, Field, FieldPointer, Locale, Order, PartialOrder, Rules, Severity } from './types.js';

/** A file: its bytes, a `Blob` or `File`, or what gives its bytes piece by piece, such as a stream of Node or of `fetch`. */
export type ImportSource = Bytes | ImportBlob | ByteStream | AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/** A `Blob` or a `File`, as far as it is used. */
export interface ImportBlob {
  readonly size: number;
  slice(start: number, end: number): { arrayBuffer(): Promise<ArrayBuffer> };
}

/** How a file is read. What is left out, the file tells. */
export interface ImportOptions {
  /** What to ask of an order, as everywhere in this package. */
  rules?: Rules;
  /** The language of messages and of the workbook of errors; English by default. */
  locale?: Locale;
  /** Of text. */
  encoding?: ImportEncoding;
  /** Of text: what separates cells. */
  separator?: ',' | ';' | '\t' | '|';
  /** Of a workbook: the sheet, from 0. */
  sheet?: number;
  /** The row in which the names of the columns stand, from 0, of rows that are not blank; `false` where they stand nowhere. */
  header?: number | false;
  /** The columns of fields, by name or from 0, for those that are not to be guessed: several are joined in this order, `[]` is none. */
  columns?: { readonly [field in Field]?: string | number | readonly (string | number)[] };
  /** What is used where the columns say nothing. */
  fixed?: { readonly [field in Field]?: string };
  /** Columns that were kept earlier (`ImportedFile.columnsToKeep`): those made for such a table are taken. */
  keptColumns?: readonly string[];
  /** What stands before the fraction of numbers, where the file does not tell: `1,800` may be either. */
  decimal?: 'point' | 'comma';
  /** Whether rows that are hidden in the spreadsheet are left out. */
  leaveOutHidden?: boolean;
  /** Ends it: what is waited for fails with the signal's reason. */
  signal?: { readonly aborted: boolean; readonly reason?: unknown };
  /** Hears how far it is. */
  onProgress?(progress: ImportProgress): void;
}

/** An encoding that spreadsheets and shops write. */
export type ImportEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5' | 'windows-1252' | 'windows-874' | 'shift_jis' | 'euc-kr';

/** How far it is: bytes that are read, then orders that are judged. */
export interface ImportProgress {
  work: 'reading' | 'judging';
  done: number;
  /** Of how many; 0 where that is not known. */
  of: number;
}

/** The orders of a file. Nothing is read before something is asked. */
export interface OrderImport extends AsyncIterable<ImportedOrder> {
  /** What the file is, which column is which field, and how its orders stand. */
  file(): Promise<ImportedFile>;
}

/** A file whose orders have been judged. */
export interface ImportedFile {
  /** How it was read. */
  source:
    | { kind: 'text'; encoding: ImportEncoding; isCertain: boolean; isRight: boolean; separator: string }
    | { kind: 'workbook'; sheets: { name: string; isHidden: boolean }[]; sheet: number };
  /** The row of the names of the columns, from 0; `undefined` where none was found: then no column is any field. */
  header: number | undefined;
  columns: ImportedColumn[];
  /** What stands before the fraction of its numbers; `unclear` where you should say. */
  decimal: 'none' | 'point' | 'comma' | 'unclear';
  counts: { rows: number; orders: number; good: number; doubtful: number; wrong: number };
  /** Rows that are no orders. */
  leftOut: { cancelled: number; hidden: number; header: number };
  /** The columns by their names, for the next file of this kind. */
  columnsToKeep: string;
}

/** A column of a file. */
export interface ImportedColumn {
  name: string;
  /** What stands in its first cells. */
  samples: string[];
  /** What it is, or a part of it. */
  field: Field | undefined;
  /** Whether it may be a field too that was found in another column. */
  isContested: boolean;
}

/** An order of a file. */
export interface ImportedOrder {
  /** Its rows, as a spreadsheet shows them. */
  rows: number[];
  clientCode: string;
  orderNumber: string;
  /** Whether nothing keeps it from being sent. */
  valid: boolean;
  /** In the form that systems compare, as `normalize` has it; where it is not valid, what cannot be read is the text that it is. */
  order: Order | PartialOrder;
  issues: ImportIssue[];
}

/** What is wrong with an order, and in which cell. */
export interface ImportIssue {
  /** A rule's code, or what only a file can have wrong. */
  code: string;
  severity: Severity;
  message: string;
  /** The place in the order; empty for the order as a whole. */
  pointer: FieldPointer | '';
  /** The row, as a spreadsheet shows it. */
  row: number;
  /** The column, from 0, where one has it. */
  column: number | undefined;
  /** What could stand there instead: of each, the fields and their texts. */
  offers: { field: Field; text: string }[][];
}

/** An order that was not taken, for `writeErrors`. */
export interface NotTaken {
  clientCode: string;
  orderNumber: string;
  /** Why, in words. */
  reason: string;
}
