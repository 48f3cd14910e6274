import * as validator from './node_modules/order-validator/worker.js';
import { outcome } from './outcome.mjs';

// Under `require-trusted-types-for 'script'` a worker's address has to come from a policy of the page.
const addresses = trustedTypes.createPolicy('workers', { createScriptURL: (address) => address });
const address = addresses.createScriptURL('./node_modules/order-validator/worker-main.js');
validator.use(new Worker(address, { type: 'module' }));

outcome(validator).then((result) => {
  document.querySelector('output').textContent = JSON.stringify(result);
});
