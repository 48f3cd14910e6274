'use client';

import { useActionState, useEffect } from 'react';
import { sendOrder } from './next-action.js';

export function OrderForm({ order: given, locale, send }) {
  const [{ order, errors = {}, sent }, action] = useActionState(sendOrder.bind(null, locale, given), { order: given });
  useEffect(() => {
    if (sent) send(order);
  }, [sent]);
  const country = errors['receiver.country_code']?.[0].message;
  const quantity = errors['items.0.qty']?.[0].message;
  return (
    <form action={action} noValidate>
      <label>Country <input name="receiver.country_code" defaultValue={order.receiver.country_code} aria-invalid={!!country} aria-describedby="country" /></label>
      <p id="country">{country}</p>
      <label>Quantity <input name="items.0.qty" defaultValue={order.items[0].qty} aria-invalid={!!quantity} aria-describedby="quantity" /></label>
      <p id="quantity">{quantity}</p>
      <button>Send</button>
    </form>
  );
}
