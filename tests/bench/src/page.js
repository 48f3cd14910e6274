// What Chromium runs.

import { run } from './rows.js';

globalThis.measured = async (only) => {
  const tables = await run({ only, report: (row) => console.log(row) });
  // A Map does not come through to Node.
  return tables.map((table) => ({ ...table, rows: table.rows.map((row) => ({ ...row, times: [...row.times] })) }));
};
