import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import { orderSchema } from 'order-validator';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { useForm } from 'react-hook-form';
import { wrong } from './outcome.mjs';

function OrderForm() {
  const [sent, setSent] = useState();
  const { register, setValue, handleSubmit, formState } = useForm({
    defaultValues: wrong,
    resolver: standardSchemaResolver(orderSchema),
  });
  const { receiver, items } = formState.errors;
  return (
    <form onSubmit={handleSubmit(setSent)}>
      <label>Country <input {...register('receiver.country_code')} /></label>
      <p role="alert">{receiver?.country_code?.message}</p>
      <button type="button" onClick={() => setValue('items.0.qty', 2)}>Two</button>
      <p role="alert">{items?.[0]?.qty?.message}</p>
      <button>Send</button>
      <output>{sent && JSON.stringify(sent)}</output>
    </form>
  );
}

createRoot(document.getElementById('form')).render(<OrderForm />);
