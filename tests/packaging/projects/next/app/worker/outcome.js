'use client';

import * as validator from 'order-validator/worker';
import { useEffect, useState } from 'react';
import { outcome } from '../../outcome.mjs';

export function Outcome() {
  const [text, setText] = useState('');
  useEffect(() => {
    outcome(validator).then((result) => setText(JSON.stringify(result)));
  }, []);
  return <output>{text}</output>;
}
