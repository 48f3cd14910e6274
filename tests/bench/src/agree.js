// Before anything is measured: all contenders find the same faults in the same places, in every order there is.

import { allRules, bareRules } from './contenders.js';
import { blank, oneFaultEach } from './orders.js';

const placesOf = ({ pointers }, order) => [...new Set(pointers(order))].sort();

/**
 * Throws where a contender finds something else than ours does, or where the faults of an order are not as many as
 * `right` wants.
 */
export function agree({ ours, byName }, orders, right) {
  for (const order of orders) {
    const expected = placesOf(byName[ours], order);
    if (!right(expected.length)) throw new Error(`${ours} finds: ${expected}\nin ${JSON.stringify(order)}`);
    for (const [name, contender] of Object.entries(byName)) {
      const places = placesOf(contender, order);
      if (`${places}` !== `${expected}`) {
        throw new Error(`${name} finds: ${places}\n${ours} finds: ${expected}\nin ${JSON.stringify(order).slice(0, 2000)}`);
      }
      // The number says only whether there are any: some contenders have several words for one fault.
      if ((contender.check(order) === 0) !== (expected.length === 0)) throw new Error(`${name} contradicts itself on ${JSON.stringify(order)}`);
    }
    const json = byName[ours].checkJson(new TextEncoder().encode(JSON.stringify(order)));
    if (json !== byName[ours].check(order)) throw new Error(`${ours} finds something else in the JSON of ${JSON.stringify(order)}`);
  }
}

/** The faults that no row has are found by all, too. */
export function agreeOnEveryFault() {
  agree(bareRules, oneFaultEach(), (faults) => faults === 1);
  agree(bareRules, [blank()], (faults) => faults === 1);
  // Over all rules some of them are several, such as a label without its tracking number, and some are none: a long code.
  agree(allRules, [...oneFaultEach(), blank()], () => true);
}
