import { pointer, told } from './told.js';

/** What is done with a schema of zod's, whichever it is. */
export function contender(schema) {
  return {
    check(order) {
      const result = schema.safeParse(order);
      return result.success ? 0 : told(result.error.issues);
    },
    pointers: (order) => schema.safeParse(order).error?.issues.map(({ path }) => pointer(path)) ?? [],
  };
}
