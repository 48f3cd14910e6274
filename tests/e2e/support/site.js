// A plain static host, such as any web server: files under a path, nothing rewritten, no policy of its own.

import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { connect, createServer as createListener } from 'node:net';
import { extname, join, normalize } from 'node:path';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
};

/**
 * Serves a folder under `path` (it starts and ends with a slash); `files` stand in for the folder's own. `headers` go with
 * each file.
 * Resolves with the address of the page and the way to stop. What it serves may be changed: another `folder`; `isDown`, which
 * cuts every connection; `isSlow`, which never answers.
 */
export async function serveFolder({ folder, path, files = {}, headers = {} }) {
  const site = { folder, isDown: false, isSlow: false };
  const server = createServer(async (request, response) => {
    if (site.isDown || site.isSlow) {
      if (site.isDown) {
        request.socket.destroy();
      }
      return;
    }
    const { pathname } = new URL(request.url, 'http://host');
    const name = pathname.startsWith(path) ? pathname.slice(path.length) || 'index.html' : undefined;
    const content = name && (files[name] ?? (await contentOf(site.folder, name)));
    if (content === undefined) {
      response.writeHead(404, { 'Content-Type': 'text/plain' }).end('not found\n');
      return;
    }
    const type = TYPES[extname(name)] ?? 'application/octet-stream';
    response.writeHead(200, { ...headers, 'Content-Type': type }).end(content);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `http://127.0.0.1:${server.address().port}`;
  return Object.assign(site, {
    origin,
    url: origin + path,
    async stop() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  });
}

/**
 * An origin at which nothing listens, and nothing can begin to: the port is held by the near end of a connection.
 * Resolves with the origin and the way to give the port back.
 */
export async function holdClosedPort() {
  const listener = createListener().listen(0, '127.0.0.1');
  await once(listener, 'listening');
  const connection = connect(listener.address().port, '127.0.0.1');
  const [[far]] = await Promise.all([once(listener, 'connection'), once(connection, 'connect')]);
  return {
    origin: `http://127.0.0.1:${connection.localPort}`,
    async stop() {
      const closed = once(listener, 'close');
      listener.close();
      connection.destroy();
      far.destroy();
      await closed;
    },
  };
}

async function contentOf(folder, name) {
  const inside = normalize(name);
  if (inside.startsWith('..')) {
    return undefined;
  }
  try {
    return await readFile(join(folder, inside));
  } catch (error) {
    if (error.code === 'ENOENT' || error.code === 'EISDIR') {
      return undefined;
    }
    throw error;
  }
}
