// A web server on a port of this machine that nobody else has.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where the servers' packages are unpacked. */
export const programs = process.env.WEB_SERVERS;

/** The port that a server is told may be taken by another in between: so often it is told another one. */
const TRIES = 5;

/**
 * Starts a server. `command` answers with the program and its arguments for a folder of its own and a port; `files` with the files that
 * are to be in that folder. Resolves with its address and the way to stop.
 */
export async function startServer({ command, files }) {
  const folder = await mkdtemp(join(tmpdir(), 'order-desk-server-'));
  for (let count = 1; ; count += 1) {
    const port = await freePort();
    for (const [name, content] of Object.entries(files(folder, port))) {
      await writeFile(join(folder, name), content);
    }
    const [program, ...args] = command(folder);
    const libraries = join(programs, 'usr/lib', `${process.arch === 'arm64' ? 'aarch64' : 'x86_64'}-linux-gnu`);
    const child = spawn(program, args, {
      cwd: folder,
      env: { ...process.env, LD_LIBRARY_PATH: libraries, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (data) => (said += data));
    }
    const ended = once(child, 'exit');
    const url = `http://127.0.0.1:${port}`;
    if (await answers(url, child)) {
      return {
        url,
        async stop() {
          child.kill('SIGKILL');
          await ended;
          await rm(folder, { recursive: true });
        },
      };
    }
    if (count === TRIES) {
      throw new Error(`${program} does not start: ${said}`);
    }
  }
}

/** Whether the server answers before it ends. */
async function answers(url, child) {
  while (child.exitCode === null && child.signalCode === null) {
    try {
      await fetch(url);
      return true;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  return false;
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}
