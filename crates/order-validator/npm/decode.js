import { common, length, letters, text } from './wasm-text.js';

// The last letters start a pair, whatever its second letter; every other letter stands alone.
const PAIRING = 2;

/**
 * The wasm. A letter stands for the byte in its own place among the commonest; pairs stand for the bytes that come
 * after those, in the pairs' own order.
 */
export function decodeWasm() {
  const single = letters.length - PAIRING;
  // By letter: the byte that it stands for alone, its place, and where the bytes begin whose pairs it starts, or 0.
  const alone = new Uint8Array(128);
  const places = new Uint8Array(128);
  const starts = new Uint8Array(128);
  for (let place = 0; place < letters.length; place += 1) {
    const letter = letters.charCodeAt(place);
    alone[letter] = common[place];
    places[letter] = place;
    starts[letter] = place < single ? 0 : single + (place - single) * letters.length;
  }
  const paired = Uint8Array.from(common);
  // Typed arrays throughout: this loop runs a few hundred thousand times before anything else does.
  const codes = new TextEncoder().encode(text);
  const wasm = new Uint8Array(length);
  let at = 0;
  for (let index = 0; index < length; index += 1) {
    const letter = codes[at++];
    const start = starts[letter];
    wasm[index] = start === 0 ? alone[letter] : paired[start + places[codes[at++]]];
  }
  return wasm;
}
