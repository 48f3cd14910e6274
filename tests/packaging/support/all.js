/** For tests whose projects install much: they run where `PACKAGING` is `all`. */
export const slow = { skip: process.env.PACKAGING === 'all' ? false : 'only with --all' };
