// What the wasm reports: numbers, and one text that all others are parts of. issue_report.rs of the crate writes it.
import { FIELDS } from './generated/tables.js';
import { call, refreshViews, start, textAt as textOf } from './instance.js';
import type { Instance } from './instance.js';
import { nameOf, pointerTo } from './place.js';
import type { Edit } from './types.js';

const BYTES_OF_WORD = 4;
const BYTES_OF_NUMBER = 8;
// What a step is, in issue_report.rs.
const INDEX = 0;

/** Where something is. */
interface Where {
  path: (string | number)[];
  pointer: string;
  name: string;
}

/** Reads the report of the last call from its start to its end. */
export class ReportReader {
  private readonly values: Float64Array;
  private readonly letters: string;
  private readonly end: number;
  private at: number;
  private textAt = 0;

  constructor(instance: Instance) {
    if (instance.reportHeader === 0) instance.reportHeader = (call(instance, start(instance).report_header) >>> 0) / BYTES_OF_WORD;
    refreshViews(instance);
    const { memoryWords: words, reportHeader: header } = instance;
    this.values = instance.memoryNumbers;
    this.at = words[header]! / BYTES_OF_NUMBER;
    this.end = this.at + words[header + 1]!;
    const length = words[header + 3]!;
    this.letters = length === 0 ? '' : textOf(instance, words[header + 2]!, length);
  }

  isDone(): boolean {
    return this.at >= this.end;
  }

  number(): number {
    return this.values[this.at++]!;
  }

  text(): string {
    const start = this.textAt;
    this.textAt = start + this.number();
    return this.letters.slice(start, this.textAt);
  }

  /** A text, or `null` where there is none. */
  optionalText(): string | null {
    if (this.values[this.at]! >= 0) return this.text();
    this.at += 1;
    return null;
  }

  texts(): string[] {
    const texts = [];
    for (let count = this.number(); count > 0; count -= 1) texts.push(this.text());
    return texts;
  }

  numbers(): number[] {
    const numbers = [];
    for (let count = this.number(); count > 0; count -= 1) numbers.push(this.number());
    return numbers;
  }

  edits(): Edit[] {
    const edits = [];
    for (let count = this.number(); count > 0; count -= 1) {
      const { path, pointer } = this.place();
      edits.push({ path, pointer, value: this.text() });
    }
    return edits;
  }

  place(): Where {
    const number = this.number();
    if (number < 0) {
      const path = this.steps();
      return { path, pointer: pointerTo(path), name: nameOf(path) };
    }
    const { group, key } = FIELDS[number]!;
    const item = this.number();
    const path = group === null ? [key] : item < 0 ? [group, key] : [group, item, key];
    return { path, pointer: `/${path.join('/')}`, name: path.join('.') };
  }

  private steps(): (string | number)[] {
    const steps = [];
    for (let count = this.number(); count > 0; count -= 1) {
      steps.push(this.number() === INDEX ? this.number() : this.text());
    }
    return steps;
  }
}
