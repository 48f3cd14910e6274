import { useForm } from '@tanstack/react-form';
import { configure } from 'order-validator';
import { useMemo } from 'react';

export function OrderForm({ order, locale, send }) {
  const { orderSchema } = useMemo(() => configure({ locale }), [locale]);
  const form = useForm({
    defaultValues: order,
    validators: { onSubmit: orderSchema },
    onSubmit: ({ value }) => send(value),
  });
  const submit = (event) => {
    event.preventDefault();
    form.handleSubmit();
  };
  return (
    <form onSubmit={submit} noValidate>
      <form.Field name="receiver.country_code">
        {(field) => <Input label="Country" id="country" field={field} read={(text) => text} />}
      </form.Field>
      <form.Field name="items[0].qty">
        {(field) => <Input label="Quantity" id="quantity" field={field} read={Number} />}
      </form.Field>
      <button>Send</button>
    </form>
  );
}

function Input({ label, id, field, read }) {
  const [error] = field.state.meta.errors;
  return (
    <>
      <label>
        {label}{' '}
        <input value={field.state.value} onChange={({ target }) => field.handleChange(read(target.value))} aria-invalid={!!error} aria-describedby={id} />
      </label>
      <p id={id}>{error?.message}</p>
    </>
  );
}
