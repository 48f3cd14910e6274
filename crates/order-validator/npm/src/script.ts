// The package for pages that load it with `<script src>`: it leaves one global behind.
import * as api from './index.js';

declare global {
  /** The package, where `order-validator.iife.js` has been loaded as a script. */
  const orderValidator: Readonly<typeof import('./index.js')>;
}

Object.assign(globalThis, { orderValidator: Object.freeze({ ...api }) });
