declare global {
  /** The package, where `order-validator.iife.js` has been loaded as a script. */
  const orderValidator: Readonly<typeof import('./index.js')>;
}

export {};
