// Any Node with modules.
(async () => {
  const validator = await import('order-validator');
  const { outcome } = await import('./outcome.mjs');
  console.log(JSON.stringify(await outcome(validator)));
})();
