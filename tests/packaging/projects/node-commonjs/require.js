// Node 20.19, 22.12 and newer.
const validator = require('order-validator');
const { outcome } = require('./outcome.mjs');

outcome(validator).then((result) => console.log(JSON.stringify(result)));
