// The orders that recipes are tried with.
import { sample, validate } from 'order-validator';

/** A valid order but for a country and a quantity. */
export const wrong = () => {
  const order = sample();
  order.receiver.country_code = 'PHL';
  order.items[0].qty = 0;
  return order;
};
/** The same order with both mended. */
export const mended = () => {
  const order = wrong();
  order.receiver.country_code = 'PH';
  order.items[0].qty = 3;
  return order;
};
/** What the package says of the wrong one. */
export const messages = (locale) => validate(wrong(), { locale }).issues.map(({ message }) => message);
