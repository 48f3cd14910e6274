import { join } from 'node:path';

import { programs, startServer } from './server.js';

export const name = 'Caddy';

export const start = (root, config) =>
  startServer({
    command: (folder) => [join(programs, 'usr/bin/caddy'), 'run', '--config', join(folder, 'Caddyfile'), '--adapter', 'caddyfile'],
    files: (_folder, port) => ({
      Caddyfile: `{
	admin off
	auto_https off
}
${config('Caddyfile').replace(':8080', `http://127.0.0.1:${port}`).replaceAll('/srv/order-desk', root)}`,
    }),
  });
