// Under `require-trusted-types-for 'script'` a worker's address has to come from a policy.
const addresses = trustedTypes.createPolicy('own-workers', { createScriptURL: (address) => address });
const worker = new Worker(addresses.createScriptURL('./own-worker.js'), { type: 'module' });

worker.addEventListener('message', ({ data }) => {
  document.querySelector('output').textContent = JSON.stringify(data);
});
