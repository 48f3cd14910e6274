// Wasm as text in a module, as `cargo xtask npm` writes it.
import { encodeInto } from './utf8.js';

/** A wasm file as text. */
export interface WasmText {
  /** How many bytes it has. */
  readonly length: number;
  readonly letters: string;
  /** Every byte, the commonest first. */
  readonly common: readonly number[];
  readonly text: string;
}

// Two letters, of which `}` is the first and has the code 125, say of which table of bytes the next letter is; alone, a
// letter is of the first.
const SHIFTS = [125, 126];
const TABLE = 128;
// Behind the tables of bytes: for each letter, of which of them the next one is.
const NEXT = TABLE * 3;
const TABLES = TABLE * 4;

// What reads the text: in JavaScript, which an engine has not compiled that early, it takes several times as long. It has no
// branch but the loop's: which letter comes next cannot be foreseen. It reads four letters a round, and so up to three too many.
// (module
//   (import "m" "m" (memory 1))
//   (func (export "d") (param $from i32) (param $to i32) (param $end i32) (local $letter i32) (local $table i32)
//     (loop $round
//       ;; for offset=0 to 3:
//       (i32.store8 (local.get $to) (i32.load8_u (i32.add (local.get $table) (local.tee $letter (i32.load8_u offset=0 (local.get $from))))))
//       (local.set $to (i32.add (local.get $to) (i32.eqz (local.tee $table
//         (i32.shl (i32.load8_u offset=384 (local.get $letter)) (i32.const 7))))))
//       ;; then:
//       (local.set $from (i32.add (local.get $from) (i32.const 4)))
//       (br_if $round (i32.lt_u (local.get $to) (local.get $end))))))
const ROUND = 4;
const readLetter = (offset: number): number[] => [
  32, 1, 32, 4, 32, 0, 45, 0, offset, 34, 3, 106, 45, 0, 0, 58, 0, 0,
  32, 1, 32, 3, 45, 0, 128, 3, 65, 7, 116, 34, 4, 69, 106, 33, 1,
];
const decoder = (): Uint8Array<ArrayBuffer> => new Uint8Array([
  0, 97, 115, 109, 1, 0, 0, 0, 1, 7, 1, 96, 3, 127, 127, 127, 0, 2, 8, 1, 1, 109, 1, 109, 2, 0, 1, 3, 2, 1, 0, 7, 5,
  1, 1, 100, 0, 0, 10, 164, 1, 1, 161, 1, 1, 2, 127, 3, 64,
  ...[0, 1, 2, 3].flatMap(readLetter),
  32, 0, 65, ROUND, 106, 33, 0, 32, 1, 32, 2, 73, 13, 0, 11, 11,
]);

/**
 * The bytes of a wasm file. A letter alone stands for the byte in its own place among the commonest; after one of the two last letters,
 * it stands for a byte among those that come next, or after those.
 */
export function decodeWasmText({ length, letters, common, text }: WasmText): Uint8Array<ArrayBuffer> {
  const from = TABLES;
  const to = from + text.length;
  const memory = new WebAssembly.Memory({ initial: Math.ceil((to + length + ROUND) / 65536) });
  const bytes = new Uint8Array(memory.buffer);
  common.forEach((byte, place) => {
    bytes[TABLE * Math.floor(place / letters.length) + letters.charCodeAt(place % letters.length)] = byte;
  });
  SHIFTS.forEach((letter, place) => {
    bytes[NEXT + letter] = place + 1;
  });
  encodeInto(text, bytes.subarray(from, to));
  const { d: decode } = new WebAssembly.Instance(new WebAssembly.Module(decoder()), { m: { m: memory } }).exports;
  (decode as (from: number, to: number, end: number) => void)(from, to, to + length);
  return bytes.subarray(to, to + length);
}
