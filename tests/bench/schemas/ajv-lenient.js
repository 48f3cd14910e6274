import judge from '../built/ajv-lenient.js';

import { contender } from './ajv.js';

export const { check, pointers } = contender(judge);
