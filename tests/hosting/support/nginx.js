import { join } from 'node:path';

import { programs, startServer } from './server.js';

export const name = 'nginx';

export const start = (root, config) =>
  startServer({
    command: (folder) => [join(programs, 'usr/sbin/nginx'), '-p', folder, '-c', join(folder, 'nginx.conf'), '-e', 'stderr'],
    files: (folder, port) => ({
      'site.conf': config('nginx.conf').replace('listen 8080', `listen 127.0.0.1:${port}`).replaceAll('/srv/order-desk', root),
      'nginx.conf': `load_module ${programs}/usr/lib/nginx/modules/ngx_http_brotli_static_module.so;
daemon off;
master_process off;
pid ${folder}/pid;
error_log stderr;
events {}
http {
  access_log off;
  ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((kind) => `${kind}_temp_path ${folder}/${kind};`).join('\n  ')}
  brotli_static on;
  include ${folder}/site.conf;
}
`,
    }),
  });
