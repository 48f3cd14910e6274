'use server';

import { fieldErrors, fromFormData, labelFromFile, validate } from 'order-validator';

/** The form's own fields are named as the order's are: `receiver.country_code`, `items.0.qty`. What it has no field for comes from `rest`. */
export async function sendOrder(locale, rest, _before, data) {
  const file = data.get('logistics_provider.label_base64');
  if (file?.size > 0) data.set('logistics_provider.label_base64', await labelFromFile(file));
  const typed = fromFormData(data);
  const items = rest.items.map((item, index) => ({ ...item, ...typed.items?.[index] }));
  const order = { ...rest, ...typed, receiver: { ...rest.receiver, ...typed.receiver }, items };
  const { valid, issues } = validate(order, { locale });
  if (!valid) return { order, errors: fieldErrors(issues.filter(({ severity }) => severity === 'error')) };
  // Here the order is sent to the warehouse.
  return { order, sent: true };
}
