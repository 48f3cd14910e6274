// Pasted texts to the parts of an address and to items, with a WebAssembly of its own, which this entry alone has.
import * as wasm from './generated/paste-wasm-text.js';
import { call, createInstance, readOutput, start, writeBytes } from './instance.js';
import type { Instance } from './instance.js';
import { encode } from './utf8.js';
import { decodeWasmText } from './wasm-text.js';

/** What a part of an address is: a key of an order's `receiver` and `sender`, or `company`, for which they have none. */
export type AddressPart =
  | 'name'
  | 'company'
  | 'phone'
  | 'email'
  | 'country_code'
  | 'post_code'
  | 'province'
  | 'city'
  | 'district'
  | 'address';

/** How sure a part is: by its form and place, by words that belong to it, or by its label or a list that knows it. */
export type Sureness = 'guessed' | 'likely' | 'sure';

/** Where a piece of a text begins and ends: what `text.slice(...piece)` takes. */
export type TextPiece = readonly [start: number, end: number];

/** A part of an address, and where it came from. */
export interface ReadPart {
  readonly part: AddressPart;
  readonly text: string;
  readonly sureness: Sureness;
  /** None where other parts tell it, as the postal code tells the province. */
  readonly pieces: readonly TextPiece[];
}

/** What a pasted text is made of. */
export interface ReadAddress {
  /** Each part once at most. */
  readonly parts: readonly ReadPart[];
  /** Other pieces that may be the name, the likeliest first. */
  readonly otherNames: readonly TextPiece[];
  /** What is in no part. */
  readonly rest: readonly TextPiece[];
}

export interface ReadAddressOptions {
  /** Alpha-2 codes of countries that the address is in rather than in others, where the text leaves that open. */
  readonly countries?: readonly string[] | undefined;
}

/** What a column of pasted rows holds: a key of an order's items; `null` for what they have none for. */
export type RowColumn = 'sku' | 'currency' | 'unit_price' | 'qty' | null;

/** An item as texts: without the signs and separators that people write, as far as that is certain. */
export interface RowItem {
  readonly sku: string;
  readonly currency: string;
  readonly unit_price: string;
  readonly qty: string;
}

/** Pasted rows. */
export interface ReadRows {
  readonly columns: readonly RowColumn[];
  /** The first row, where it has the names of the columns. */
  readonly header: readonly string[] | null;
  /** The other rows, as they were pasted. */
  readonly cells: readonly (readonly string[])[];
  /** An item for each of them. */
  readonly items: readonly RowItem[];
}

export interface ReadRowsOptions {
  /** The currency of rows that have none. */
  readonly currency?: string | undefined;
}

/** What this wasm exports beside what every one here does. */
interface PasteFunctions {
  read_address(countries: number, length: number): void;
  read_rows(currency: number, length: number): void;
}

const instance: Instance = /*#__PURE__*/ createInstance(() => ({ validator: decodeWasmText(wasm) }));

function ask(work: keyof PasteFunctions, before: string, text: string): unknown {
  const own = encode(before);
  const length = writeBytes(instance, own, encode(text));
  const functions = start(instance) as unknown as PasteFunctions;
  call(instance, functions[work], own.length, length - own.length);
  return JSON.parse(readOutput(instance));
}

function textOf(entry: string, text: unknown): string {
  if (typeof text !== 'string') throw new TypeError(`${entry} takes a text, not ${text === null ? 'null' : typeof text}`);
  return text;
}

/**
 * The parts of an address in a text: in Chinese, English, Spanish, Thai, Vietnamese, Malay and other orders, on one line or many, with labels or
 * without. No text is refused: what is no address has no parts, or few. At most 1,500 bytes are read.
 *
 * @throws {TypeError} where `text` is none, or a country is no code of two letters.
 */
export function readAddress(text: string, options: ReadAddressOptions = {}): ReadAddress {
  const countries = options.countries ?? [];
  const wrong = countries.find((code) => !/^[A-Z]{2}$/.test(code));
  if (wrong !== undefined) throw new TypeError(`readAddress takes countries by codes such as PH, not ${String(wrong)}`);
  return ask('read_address', countries.join(''), textOf('readAddress', text)) as ReadAddress;
}

/**
 * The items in rows that were copied from a spreadsheet, with a header or none; `undefined` where the text is no table of several cells, or none of
 * its columns is an item's.
 *
 * @throws {TypeError} where `text` is none.
 */
export function readRows(text: string, options: ReadRowsOptions = {}): ReadRows | undefined {
  return (ask('read_rows', options.currency ?? '', textOf('readRows', text)) ?? undefined) as ReadRows | undefined;
}
