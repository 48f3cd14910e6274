// Orders to send, and the numbers that make the sandbox misbehave.

import { readFileSync } from 'node:fs';

const read = (name) => readFileSync(new URL(`../../orders/${name}.json`, import.meta.url), 'utf8');

/** The sandbox's faults: order numbers that start with `prefix` meet `fault`, the first `first` times. */
export const FAULTS = {
  failure: { fault: '500', prefix: 'FAIL-', first: 1 },
  badGateway: { fault: '502-html', prefix: 'GATE-', first: 1 },
  html: { fault: 'html', prefix: 'HTML-', first: 1 },
  empty: { fault: 'empty', prefix: 'EMPTY-', first: 1 },
  cutBefore: { fault: 'cut-before', prefix: 'BEFORE-', first: 1 },
  cutAfter: { fault: 'cut-after', prefix: 'AFTER-', first: 1 },
  cutMid: { fault: 'cut-mid', prefix: 'MID-', first: 1 },
};

/** An order in which nothing asks for anything, and that is sent as it is typed: its phone numbers are in E.164 form. */
export function validOrder(orderNumber) {
  const order = { ...JSON.parse(read('valid')), package: { order_number: orderNumber } };
  for (const party of [order.receiver, order.sender]) {
    party.phone = party.phone.replaceAll(' ', '');
  }
  return order;
}

/** The example of the API's own document. */
export function exampleOrder() {
  return JSON.parse(read('example'));
}

/** The leaves of an order by their paths, as a form shows them: `receiver.name`, `items.0.sku`. */
export function leaves(value, path = '') {
  if (value === null || typeof value !== 'object') {
    return { [path]: String(value) };
  }
  return Object.assign(
    {},
    ...Object.entries(value).map(([key, member]) => leaves(member, path ? `${path}.${key}` : key)),
  );
}
