// What Chromium runs.

import { run } from './rows.js';

globalThis.measured = async (only) => {
  const groups = await run({ only, report: (row) => console.log(row) });
  // A Map does not come through to Node.
  return groups.map(({ title, rows }) => ({ title, rows: rows.map((row) => ({ ...row, times: [...row.times] })) }));
};
