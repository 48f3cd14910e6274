// What the contenders are called.

export const OURS = 'order-validator';
/** Ours with every rule of the profile `standard`, most of which no peer has. */
export const STANDARD = 'ours, all rules';

/** ajv with `minLength: 1` where a text must say something: it lets blanks pass, and so does less than asked. */
export const LENIENT = 'ajv 8, blank texts pass';

/** The module of each in schemas/. */
export const MODULES = {
  [OURS]: 'order-validator',
  'ajv 8, standalone': 'ajv',
  'typebox 1': 'typebox',
  'zod 4, z.compile': 'zod-compiled',
  'zod 4': 'zod',
  'valibot 1': 'valibot',
  'arktype 2': 'arktype',
  [LENIENT]: 'ajv-lenient',
  [STANDARD]: 'order-validator-standard',
};

/** Those that do the same as ours. */
export const PEERS = Object.keys(MODULES).filter((name) => ![OURS, LENIENT, STANDARD].includes(name));
