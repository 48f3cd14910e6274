// UTF-8, by the engine where it has that. Some test environments (jsdom within Jest) have not, so nothing of it is touched at import.

const REPLACEMENT = 0xfffd;
// What a letter begins with, by how many bytes follow.
const LEADS = [0, 0xc0, 0xe0, 0xf0];

let encoder: TextEncoder | undefined;
let decoder: TextDecoder | undefined;

/** Writes a text into bytes, of which there are three for each of its letters, and answers with how many it has taken. */
export function encodeInto(text: string, bytes: Uint8Array): number {
  if (typeof TextEncoder === 'undefined') return encodeByHand(text, bytes);
  encoder ??= new TextEncoder();
  return encoder.encodeInto(text, bytes).written;
}

/** The bytes of a text. */
export function encode(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 3);
  return bytes.slice(0, encodeInto(text, bytes));
}

/** The text in bytes that are UTF-8. */
export function decode(bytes: Uint8Array): string {
  if (typeof TextDecoder === 'undefined') return decodeByHand(bytes);
  // A text may begin with the mark that others take for no part of it.
  decoder ??= new TextDecoder('utf-8', { ignoreBOM: true });
  return decoder.decode(bytes);
}

function encodeByHand(text: string, bytes: Uint8Array): number {
  let at = 0;
  for (const letter of text) {
    const point = letter.codePointAt(0)!;
    const code = point >= 0xd800 && point < 0xe000 ? REPLACEMENT : point;
    const more = code < 0x80 ? 0 : code < 0x800 ? 1 : code < 0x10000 ? 2 : 3;
    bytes[at++] = LEADS[more]! | (code >> (6 * more));
    for (let rest = more - 1; rest >= 0; rest -= 1) bytes[at++] = 0x80 | ((code >> (6 * rest)) & 0x3f);
  }
  return at;
}

function decodeByHand(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; ) {
    const first = bytes[at++]!;
    const more = first < 0x80 ? 0 : first < 0xe0 ? 1 : first < 0xf0 ? 2 : 3;
    let code = more === 0 ? first : first & (0x3f >> more);
    for (let rest = more; rest > 0; rest -= 1) code = (code << 6) | (bytes[at++]! & 0x3f);
    text += String.fromCodePoint(code);
  }
  return text;
}
