import { validate } from 'order-validator';

console.log('nothing of the package is used');
