// What the contenders are called.

export const OURS = 'order-validator';
/** Ours with every rule of the profile `standard`, most of which no peer has. */
export const STANDARD = 'ours, all rules';

/** The module of each in schemas/. */
export const MODULES = {
  [OURS]: 'order-validator',
  'ajv 8, standalone': 'ajv',
  'typebox 1': 'typebox',
  'zod 4, z.compile': 'zod-compiled',
  'zod 4': 'zod',
  'valibot 1': 'valibot',
  'arktype 2': 'arktype',
  [STANDARD]: 'order-validator-standard',
};

export const PEERS = Object.keys(MODULES).filter((name) => name !== OURS && name !== STANDARD);
