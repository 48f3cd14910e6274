// The packed package. `cargo xtask test packaging` names it; by hand the usual place does.

import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const USUAL = fileURLToPath(new URL('../../../target/npm', import.meta.url));

/** The path of the tarball that `npm pack` has made. */
export function tarball() {
  const path = process.env.ORDER_VALIDATOR ?? packedIn(USUAL);
  if (!path || !existsSync(path)) {
    throw new Error(`${path ?? USUAL} has no packed order-validator: run cargo xtask test packaging, or set ORDER_VALIDATOR`);
  }
  return path;
}

function packedIn(folder) {
  const name = existsSync(folder) && readdirSync(folder).find((file) => /^order-validator-.*\.tgz$/.test(file));
  return name ? join(folder, name) : undefined;
}
