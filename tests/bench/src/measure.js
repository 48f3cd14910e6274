// How long the contenders take for the same work, in turns.

/** How long one contender works before the next one's turn, in milliseconds: seldom does another program come between. */
const SLICE = 0.4;
/** So many turns, of which the median counts. */
const TURNS = 301;
/** Until an engine has compiled what it will: as many runs, and as long, as this. */
const WARM_UP = { runs: 20_000, least: 200, most: 3000 };

/**
 * The median time of each contender for one input, in nanoseconds. `contenders` are `{ name, run }`, where `run` takes
 * one of `inputs`.
 */
export function measure(contenders, inputs, { turns = TURNS } = {}) {
  const racers = contenders.map(({ name, run }) => ({ name, race: race(run, inputs), count: 1, least: Infinity, times: [] }));
  for (const racer of racers) warmUp(racer);
  for (let turn = 0; turn < turns; turn += 1) {
    for (let index = 0; index < racers.length; index += 1) {
      // Another one first each time, since one pays for the garbage of the one before.
      const racer = racers[(index + turn) % racers.length];
      racer.times.push(time(racer));
    }
  }
  return new Map(racers.map(({ name, times }) => [name, median(times) * 1e6]));
}

/** Runs until the engine has compiled what it will, and finds how many runs a slice has. */
function warmUp(racer) {
  const start = performance.now();
  for (let runs = 0, passed = 0; (runs < WARM_UP.runs || passed < WARM_UP.least) && passed < WARM_UP.most; ) {
    runs += racer.count;
    // By the least time so far: a turn that another program came between says nothing of how many runs it takes.
    racer.least = Math.min(racer.least, time(racer));
    racer.count = Math.max(1, Math.min(Math.round(SLICE / racer.least), racer.count * 4));
    passed = performance.now() - start;
  }
}

function time(racer) {
  const start = performance.now();
  racer.race(racer.count);
  return Math.max(performance.now() - start, 1e-3) / racer.count;
}

/** A loop of its own for each contender: one that all shared would be compiled for none of them. */
function race(run, inputs) {
  let next = 0;
  const loop = new Function('run', 'inputs', 'from', 'count', `
    let told = 0;
    for (let index = 0, at = from; index < count; index += 1) {
      told += run(inputs[at]);
      at = at + 1 === inputs.length ? 0 : at + 1;
    }
    return told;`);
  return (count) => {
    race.told = (race.told ?? 0) + loop(run, inputs, next, count);
    next = (next + count) % inputs.length;
  };
}

/** The same for work that is awaited. */
export async function measureAsync(contenders, { turns }) {
  const times = new Map(contenders.map(({ name }) => [name, []]));
  for (let turn = 0; turn < turns + 1; turn += 1) {
    for (let index = 0; index < contenders.length; index += 1) {
      const { name, run } = contenders[(index + turn) % contenders.length];
      const start = performance.now();
      await run();
      // The first turn warms up.
      if (turn > 0) times.get(name).push(performance.now() - start);
    }
  }
  return new Map([...times].map(([name, list]) => [name, median(list) * 1e6]));
}

export function median(list) {
  const sorted = [...list].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}
