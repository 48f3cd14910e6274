// One sandbox serves the whole suite: its faults strike by the order number's first letters, see `orders.js`.

import { FAULTS } from './orders.js';
import { pageFolder } from './programs.js';
import { startSandbox } from './sandbox.js';

/** Small enough that a label can be above it. */
const BODY_LIMIT = String(1024 * 1024);

export default async function setup() {
  const faults = Object.values(FAULTS).flatMap(({ fault, prefix, first }) => [
    '--fault',
    first ? `${fault}:${prefix}@${first}` : `${fault}:${prefix}`,
  ]);
  const sandbox = await startSandbox(['--page', pageFolder(), '--body-limit', BODY_LIMIT, ...faults]);
  process.env.ORDER_DESK_URL = sandbox.url;
  return () => sandbox.stop();
}
