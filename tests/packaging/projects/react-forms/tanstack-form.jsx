import { useForm } from '@tanstack/react-form';
import { orderSchema } from 'order-validator';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { wrong } from './outcome.mjs';

const messages = (field) => field.state.meta.errors.map((error) => error?.message).join();

function OrderForm() {
  const [sent, setSent] = useState();
  const form = useForm({
    defaultValues: wrong,
    validators: { onSubmit: orderSchema },
    onSubmit: ({ value }) => setSent(value),
  });
  const submit = (event) => {
    event.preventDefault();
    form.handleSubmit();
  };
  return (
    <form onSubmit={submit}>
      <form.Field name="receiver.country_code">
        {(field) => (
          <>
            <label>
              Country{' '}
              <input value={field.state.value} onChange={({ target }) => field.handleChange(target.value)} />
            </label>
            <p role="alert">{messages(field)}</p>
          </>
        )}
      </form.Field>
      <form.Field name="items[0].qty">
        {(field) => (
          <>
            <button type="button" onClick={() => field.handleChange(2)}>Two</button>
            <p role="alert">{messages(field)}</p>
          </>
        )}
      </form.Field>
      <button>Send</button>
      <output>{sent && JSON.stringify(sent)}</output>
    </form>
  );
}

createRoot(document.getElementById('form')).render(<OrderForm />);
