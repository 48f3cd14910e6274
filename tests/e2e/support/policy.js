// The policy under which strict pages run.

const RULES = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data: blob:",
  "manifest-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
];

/** The policy of Order Desk's own page, whole: a header can carry it all. */
export const POLICY = [...RULES, 'trusted-types order-desk-offline order-desk-worker'].join('; ');

/** The same for a page that makes trusted types of its own: the address of a worker has to be one. */
export const POLICY_WITH_TYPES = RULES.join('; ');
