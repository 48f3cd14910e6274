// What the contenders are called, and the module of each in schemas/.

const OURS = 'order-validator';

/** With every rule, as users have them: the package as it comes, and what one would put together instead. */
export const ALL_RULES = {
  ours: OURS,
  modules: { [OURS]: 'order-validator-all-rules', 'zod 4 and three tables': 'put-together' },
};

/** With the rules that the peers have as well. */
export const BARE_RULES = {
  ours: OURS,
  modules: { [OURS]: 'order-validator-bare-rules', 'ajv 8, standalone': 'ajv', 'zod 4, z.compile': 'zod' },
};
