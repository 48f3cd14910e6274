import { fileURLToPath } from 'node:url';

// Where the packages are, in the folder of all projects. Next would take one further up, for the lock file that is there.
const root = fileURLToPath(new URL('..', import.meta.url));

export default { turbopack: { root }, outputFileTracingRoot: root };
