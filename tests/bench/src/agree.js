// Before anything is measured: all contenders find the same faults in the same places, in every order there is.

import { CONTENDERS } from './contenders.js';
import { LENIENT, OURS, STANDARD } from './names.js';
import { blank, oneFaultEach } from './orders.js';

const placesOf = ({ pointers }, order) => [...new Set(pointers(order))].sort().join(' ');

/** Throws where a contender finds something else than ours does, or where an order has not `faults` faults. */
export function agree(orders, faults, except = []) {
  const ours = CONTENDERS[OURS];
  for (const order of orders) {
    const expected = placesOf(ours, order);
    if (expected.split(' ').filter(Boolean).length !== faults) {
      throw new Error(`${OURS} finds not ${faults} faults but: ${expected}\nin ${JSON.stringify(order)}`);
    }
    for (const [name, contender] of Object.entries(CONTENDERS)) {
      // All rules find what the same rules find, and more.
      if (name === STANDARD || except.includes(name)) continue;
      const places = placesOf(contender, order);
      if (places !== expected) {
        throw new Error(`${name} finds: ${places}\n${OURS} finds: ${expected}\nin ${JSON.stringify(order).slice(0, 2000)}`);
      }
      // The number says only whether there are any: some contenders have several words for one fault.
      if ((contender.check(order) === 0) !== (expected === '')) throw new Error(`${name} contradicts itself on ${JSON.stringify(order)}`);
    }
    const json = ours.checkJson(new TextEncoder().encode(JSON.stringify(order)));
    if (json !== ours.check(order)) throw new Error(`${OURS} finds something else in the JSON of ${JSON.stringify(order)}`);
  }
}

/** The faults that no row has are found by all, too. */
export function agreeOnEveryFault() {
  agree(oneFaultEach(), 1);
  agree([blank()], 1, [LENIENT]);
}

/** The documented rules find nothing wrong with orders that are to be valid for them, too. */
export function standardAccepts(orders) {
  for (const order of orders) {
    const places = placesOf(CONTENDERS[STANDARD], order);
    if (places !== '') throw new Error(`${STANDARD} finds ${places} in ${JSON.stringify(order)}`);
  }
}
