/** Whether the projects that install much are part of this run. */
export const all = process.env.PACKAGING === 'all';

/** For their tests. */
export const slow = { skip: all ? false : 'only with --all' };
