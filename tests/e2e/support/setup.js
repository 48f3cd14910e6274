// One sandbox serves a suite: its faults strike by the order number's first letters, see `orders.js`. The few tests of the
// page in one piece have another.

import { FAULTS } from './orders.js';
import { pageFolder, wholePageFolder } from './programs.js';
import { startSandbox } from './sandbox.js';

/** Small enough that a label can be above it. */
const BODY_LIMIT = String(1024 * 1024);

export default async function setup() {
  const faults = Object.values(FAULTS).flatMap(({ fault, prefix, first }) => [
    '--fault',
    first ? `${fault}:${prefix}@${first}` : `${fault}:${prefix}`,
  ]);
  const start = (page) => startSandbox(['--page', page, '--body-limit', BODY_LIMIT, ...faults]);
  const sandbox = await start(pageFolder());
  process.env.ORDER_DESK_URL = sandbox.url;
  const whole = wholePageFolder() && (await start(wholePageFolder()));
  process.env.WHOLE_ORDER_DESK_URL = whole?.url ?? '';
  return () => Promise.all([sandbox.stop(), whole?.stop()]);
}
