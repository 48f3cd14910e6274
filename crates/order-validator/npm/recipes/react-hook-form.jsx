import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import { configure } from 'order-validator';
import { useMemo } from 'react';
import { useForm } from 'react-hook-form';

export function OrderForm({ order, locale, send }) {
  const { orderSchema } = useMemo(() => configure({ locale }), [locale]);
  const { register, handleSubmit, formState: { errors } } = useForm({
    defaultValues: order,
    resolver: standardSchemaResolver(orderSchema),
  });
  const country = errors.receiver?.country_code?.message;
  const quantity = errors.items?.[0]?.qty?.message;
  return (
    <form onSubmit={handleSubmit((values) => send(values))} noValidate>
      <label>Country <input {...register('receiver.country_code')} aria-invalid={!!country} aria-describedby="country" /></label>
      <p id="country">{country}</p>
      <label>Quantity <input {...register('items.0.qty', { valueAsNumber: true })} aria-invalid={!!quantity} aria-describedby="quantity" /></label>
      <p id="quantity">{quantity}</p>
      <button>Send</button>
    </form>
  );
}
