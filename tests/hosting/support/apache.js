import { join } from 'node:path';

import { programs, startServer } from './server.js';

export const name = 'Apache';

const MODULES = ['mpm_event', 'authz_core', 'dir', 'env', 'headers', 'mime', 'rewrite'];

/** Apache reads the project's own file beside the page's files: see `copyPage`. */
export const start = (root) =>
  startServer({
    command: (folder) => [join(programs, 'usr/sbin/apache2'), '-X', '-f', join(folder, 'httpd.conf')],
    files: (folder, port) => ({
      'httpd.conf': `${MODULES.map((module) => `LoadModule ${module}_module ${programs}/usr/lib/apache2/modules/mod_${module}.so`).join('\n')}
ServerName localhost
Listen 127.0.0.1:${port}
PidFile ${folder}/pid
DefaultRuntimeDir ${folder}
Mutex file:${folder}
ErrorLog ${folder}/error.log
TypesConfig /dev/null
DocumentRoot ${root}
<Directory ${root}>
  AllowOverride FileInfo Options Indexes
  Require all granted
</Directory>
`,
    }),
  });
