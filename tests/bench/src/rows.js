// What is measured in one process, in Node as in a browser.

import { agree, agreeOnEveryFault } from './agree.js';
import { allRules, bareRules } from './contenders.js';
import { measure, measureAsync } from './measure.js';
import { SCRIPTS, pool, single } from './orders.js';

const POOL = 8192;
const LINES = 10_000;

const encoder = new TextEncoder();
const bytesOf = (order) => encoder.encode(JSON.stringify(order));

/** How an order comes, and which of the contenders' functions takes it so. */
const KINDS = [
  { kind: 'object', function: 'onObjects', convert: (order) => order },
  { kind: 'JSON bytes', function: 'onBytes', convert: bytesOf },
];

const ASCII_POOL = [`${POOL} orders, ASCII`, (wrong) => pool(['ascii'], POOL, { wrong })];
const ALONE = [`${POOL} orders, ASCII, no wrong value twice`, () => pool(['ascii'], POOL, { alone: true })];
const REMARKS = [`${POOL} orders, ASCII, 1 in 10 with a member that nobody knows`, () => pool(['ascii'], POOL, { remarks: true })];
const MANY = [
  ['one order, ASCII', (wrong) => [single('ascii', { wrong })]],
  ['one order, Chinese', (wrong) => [single('chinese', { wrong })]],
  ['one order, Thai', (wrong) => [single('thai', { wrong })]],
  ASCII_POOL,
  [`${POOL} orders, Chinese and Thai`, (wrong) => pool(['chinese', 'thai'], POOL, { wrong })],
];

/** The tables. Only ASCII over all rules: what one would put together knows provinces by no other names. */
const TABLES = [
  { title: 'all rules', contenders: allRules, valid: [ASCII_POOL], wrong: [ASCII_POOL, ALONE], lines: [['ASCII', ['ascii']]] },
  {
    title: 'the rules of the peers',
    contenders: bareRules,
    valid: [...MANY, REMARKS],
    wrong: [...MANY, ALONE],
    lines: [['ASCII', ['ascii']], ['Chinese and Thai', ['chinese', 'thai']]],
  },
];

/**
 * The tables, each `{ title, names, ours, rows: [{ name, times }] }`, of which rows with `only` in their names;
 * `report` is told of each row when it starts.
 */
export async function run({ only = '', report = () => {} } = {}) {
  agreeOnEveryFault();
  report('warm-up');
  for (const { contenders } of TABLES) seeEverything(contenders);
  const tables = [];
  for (const table of TABLES) {
    const wanted = (row) => {
      const found = `${table.title}, ${row}`.includes(only);
      if (found) report(`${table.title}, ${row}`);
      return found;
    };
    const rows = [...orders(table, wanted), ...(await lines(table, wanted))];
    const { ours, byName } = table.contenders;
    if (rows.length > 0) tables.push({ title: table.title, ours, names: Object.keys(byName), rows });
  }
  return tables;
}

/** Every contender judges orders of every kind, as a process does that has run for a while: no row is the first. */
function seeEverything(contenders) {
  const orders = [false, true].flatMap((wrong) => pool(SCRIPTS, 1024, { wrong, remarks: !wrong }));
  for (const { function: name, convert } of KINDS) measure(contenders[name], orders.map(convert), { turns: 1 });
}

function orders({ contenders, valid, wrong }, wanted) {
  const rows = [];
  for (const { kind, function: name, convert } of KINDS) {
    for (const [faults, inputs] of [[0, valid], [3, wrong]]) {
      for (const [input, make] of inputs) {
        const row = `${kind}, ${faults === 0 ? 'valid' : '3 errors'}: ${input}`;
        if (!wanted(row)) continue;
        const all = make(faults > 0);
        // One fault may be several over all rules.
        agree(contenders, all, (found) => (faults === 0 ? found === 0 : found >= faults));
        rows.push({ name: row, times: measure(contenders[name], all.map(convert)) });
      }
    }
  }
  return rows;
}

async function lines({ contenders, lines }, wanted) {
  const rows = [];
  for (const [name, scripts] of lines) {
    const orders = pool(scripts, LINES);
    const bytes = encoder.encode(orders.map((order) => `${JSON.stringify(order)}\n`).join(''));
    for (const [how, runners] of [['for await', contenders.onLines], ['for', contenders.onLinesAtOnce]]) {
      const row = `NDJSON, valid: ${LINES} lines, ${name}, ${how}`;
      if (!wanted(row)) continue;
      agree(contenders, orders, (found) => found === 0);
      for (const { name: who, run } of runners) {
        if ((await run(bytes)) !== LINES) throw new Error(`${who} does not find ${LINES} valid lines`);
      }
      const times = await measureAsync(
        runners.map(({ name: who, run }) => ({ name: who, run: () => run(bytes) })),
        { turns: 15 },
      );
      // A time for each order, as in all other rows; and how much that is.
      rows.push({ name: row, times: new Map([...times].map(([who, time]) => [who, time / LINES])), bytes: bytes.length / LINES });
    }
  }
  return rows;
}
