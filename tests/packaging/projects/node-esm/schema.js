import { createRequire } from 'node:module';
import { orderSchema } from 'order-validator';

const file = createRequire(import.meta.url)('order-validator/schema.json');
const own = orderSchema['~standard'].jsonSchema.input({ target: 'draft-2020-12' });
console.log(JSON.stringify({ file, own }));
