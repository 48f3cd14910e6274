// What the wasm reports: numbers, and one text that all others are parts of. issue_report.rs of the crate writes it.
import { call, refreshViews, start, textAt as textOf } from './instance.js';
import type { Instance } from './instance.js';

const BYTES_OF_WORD = 4;
const BYTES_OF_NUMBER = 8;

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
}
