import { pointer, readMessages } from './read-issues.js';

/** What is done with a schema of zod's, whichever it is. */
export function contender(schema) {
  return {
    check(order) {
      const result = schema.safeParse(order);
      return result.success ? 0 : readMessages(result.error.issues);
    },
    pointers: (order) => schema.safeParse(order).error?.issues.map(({ path }) => pointer(path)) ?? [],
  };
}
