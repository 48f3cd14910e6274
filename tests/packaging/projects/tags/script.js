import { outcome } from './outcome.mjs';

outcome(orderValidator).then((result) => {
  document.querySelector('output').textContent = JSON.stringify(result);
});
