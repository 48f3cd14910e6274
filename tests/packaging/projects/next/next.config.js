import { fileURLToPath } from 'node:url';

// Next would take a folder further up for the project, for the lock file that is there.
const root = fileURLToPath(new URL('.', import.meta.url));

export default { turbopack: { root }, outputFileTracingRoot: root };
