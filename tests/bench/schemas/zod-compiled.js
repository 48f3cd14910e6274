import * as z from 'zod';

import { contender, schema } from './zod.js';

export const { check, pointers } = contender(z.compile(schema, { strict: true }));
