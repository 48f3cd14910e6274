import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { wrong } from './outcome.mjs';
// The README's own code: the test puts it here.
import { OrderForm } from './readme-form.jsx';

const order = { ...wrong, receiver: { ...wrong.receiver, country_code: 'PH', city: '' } };

function App() {
  const [sent, setSent] = useState();
  return (
    <>
      <OrderForm order={order} send={setSent} />
      <output>{sent && JSON.stringify(sent)}</output>
    </>
  );
}

createRoot(document.getElementById('form')).render(<App />);
