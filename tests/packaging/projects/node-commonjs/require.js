// Whatever Node: the package is CommonJS for those that require it.
const validator = require('order-validator');

import('./outcome.mjs').then(async ({ outcome }) => console.log(JSON.stringify(await outcome(validator))));
