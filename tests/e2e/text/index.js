// One table a language. `test.use({ lang: 'zh' })` runs a test in the other one.

import { en } from './en.js';
import { zh } from './zh.js';

export const TEXT = { en, zh };
