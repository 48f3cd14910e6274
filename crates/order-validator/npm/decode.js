import { common, length, letters, text } from './wasm-text.js';

// The last letters start a pair, whatever its second letter; every other letter stands alone.
const PAIRING = 2;

/**
 * The wasm. A letter stands for the byte in its own place among the commonest; pairs stand for the bytes that come
 * after those, in the pairs' own order.
 */
export function decodeWasm() {
  const places = new Uint8Array(128);
  for (let place = 0; place < letters.length; place += 1) places[letters.charCodeAt(place)] = place;

  const single = letters.length - PAIRING;
  const wasm = new Uint8Array(length);
  let at = 0;
  const next = () => places[text.charCodeAt(at++)];
  for (let index = 0; index < length; index += 1) {
    const place = next();
    wasm[index] = common[place < single ? place : single + (place - single) * letters.length + next()];
  }
  return wasm;
}
