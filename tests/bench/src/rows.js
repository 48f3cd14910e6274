// What is measured in one process, in Node as in a browser.

import { agree, agreeOnEveryFault, standardAccepts } from './agree.js';
import { onBytes, onLines, onLinesAtOnce, onObjects } from './contenders.js';
import { measure, measureAsync } from './measure.js';
import { SCRIPTS, pool, single } from './orders.js';

const POOL = 8192;
const LINES = 10_000;

const encoder = new TextEncoder();
const bytesOf = (order) => encoder.encode(JSON.stringify(order));

const INPUTS = [
  ['one order, ASCII', (wrong) => [single('ascii', { wrong })]],
  ['one order, Chinese', (wrong) => [single('chinese', { wrong })]],
  ['one order, Thai', (wrong) => [single('thai', { wrong })]],
  [`${POOL} orders, ASCII`, (wrong) => pool(['ascii'], POOL, { wrong })],
  [`${POOL} orders, Chinese and Thai`, (wrong) => pool(['chinese', 'thai'], POOL, { wrong })],
];
const ALONE = `${POOL} orders, ASCII, no wrong value twice`;
const REMARKS = `${POOL} orders, ASCII, 1 in 10 with a member that nobody knows`;

/** The groups of rows, each `{ title, rows: [{ name, times }] }`; `report` is told of each row when it starts. */
export async function run({ only = '', report = () => {} } = {}) {
  agreeOnEveryFault();
  report('warm-up');
  seeEverything();
  const groups = [];
  for (const [kind, contenders, convert] of [
    ['object', onObjects, (order) => order],
    ['JSON bytes', onBytes, bytesOf],
  ]) {
    for (const wrong of [false, true]) {
      const rows = [];
      for (const [input, make] of inputs(wrong)) {
        const name = `${kind}, ${wrong ? '3 errors' : 'valid'}: ${input}`;
        if (!name.includes(only)) continue;
        report(name);
        const orders = make(wrong);
        agree(orders, wrong ? 3 : 0);
        if (!wrong && input !== REMARKS) standardAccepts(orders);
        rows.push({ name: input, times: measure(contenders, orders.map(convert)) });
      }
      groups.push({ title: `${kind}, ${wrong ? '3 errors' : 'valid'}`, rows });
    }
  }
  groups.push(await lines(only, report));
  return groups.filter(({ rows }) => rows.length > 0);
}

/** Every contender judges orders of every kind, as a process does that has run for a while: no row is the first. */
function seeEverything() {
  const orders = [false, true].flatMap((wrong) => pool(SCRIPTS, 1024, { wrong, remarks: !wrong }));
  for (const [contenders, inputs] of [[onObjects, orders], [onBytes, orders.map(bytesOf)]]) {
    measure(contenders, inputs, { turns: 1 });
  }
}

function inputs(wrong) {
  const remarks = [REMARKS, () => pool(['ascii'], POOL, { remarks: true })];
  const alone = [ALONE, () => pool(['ascii'], POOL, { alone: true })];
  return [...INPUTS, wrong ? alone : remarks];
}

async function lines(only, report) {
  const rows = [];
  for (const [name, scripts] of [['ASCII', ['ascii']], ['Chinese and Thai', ['chinese', 'thai']]]) {
    const orders = pool(scripts, LINES);
    const bytes = encoder.encode(orders.map((order) => `${JSON.stringify(order)}\n`).join(''));
    for (const [how, contenders] of [['for await', onLines], ['for', onLinesAtOnce]]) {
      const row = `${LINES} lines, ${name}, ${how}`;
      if (!`NDJSON: ${row}`.includes(only)) continue;
      report(`NDJSON: ${row}`);
      agree(orders, 0);
      for (const { name: who, run } of contenders) {
        if ((await run(bytes)) !== LINES) throw new Error(`${who} does not find ${LINES} valid lines`);
      }
      const times = await measureAsync(
        contenders.map(({ name: who, run }) => ({ name: who, run: () => run(bytes) })),
        { turns: 15 },
      );
      // A time for each order, as in all other rows; and how much that is.
      rows.push({ name: row, times: new Map([...times].map(([who, time]) => [who, time / LINES])), bytes: bytes.length / LINES });
    }
  }
  return { title: 'NDJSON, valid', rows };
}
