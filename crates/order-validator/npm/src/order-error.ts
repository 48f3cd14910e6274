// What `assertOrder` throws.
import type { Issue } from './types.js';

/** An order that is not valid. */
export class OrderError extends Error {
  override readonly name = 'OrderError';

  /** @param issues Every issue, warnings too. */
  constructor(readonly issues: Issue[]) {
    const [first, ...more] = issues.filter(({ severity, acknowledged }) => severity === 'error' && !acknowledged);
    super(`${first?.pointer}: ${first?.message}${more.length > 0 ? ` (+${more.length})` : ''}`);
  }
}
