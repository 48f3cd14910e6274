// Bytes, whoever made them: those of another realm (a frame, a test environment) are no instances of this one's classes.
import type { Bytes } from './types.js';

/** A view of bytes; `undefined` where a value is none. */
export function bytesOf(value: unknown): Uint8Array | undefined {
  if (ArrayBuffer.isView(value)) return new Uint8Array(value.buffer as ArrayBuffer, value.byteOffset, value.byteLength);
  return isBuffer(value) ? new Uint8Array(value as ArrayBuffer) : undefined;
}

function isBuffer(value: unknown): value is Bytes {
  return /^\[object (?:Shared)?ArrayBuffer\]$/.test(Object.prototype.toString.call(value));
}
