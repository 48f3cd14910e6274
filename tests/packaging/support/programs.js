// Other programs: run to the end, or kept running for as long as a test needs them.

import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { installedFile } from './project.js';

const WINDOWS = process.platform === 'win32';
const WAIT = 60_000;

// What tools would ask of the network, or of the person in front of them.
const QUIET = {
  NEXT_TELEMETRY_DISABLED: '1',
  WRANGLER_SEND_METRICS: 'false',
  NO_COLOR: 'true',
  npm_config_audit: 'false',
  npm_config_fund: 'false',
  npm_config_update_notifier: 'false',
};

const environment = () => {
  const { FORCE_COLOR, NODE_TEST_CONTEXT, NODE_OPTIONS, ...rest } = process.env;
  return { ...rest, ...QUIET };
};

/** Runs `npm` in a folder. */
export const npm = (folder, ...given) => run(folder, 'npm', ...given);

/** Runs a program that a project has installed. */
export const tool = (folder, name, ...given) => run(folder, installedFile(folder, join('.bin', name)), ...given);

/** Runs a script in Node, and resolves with what it wrote to its standard output. */
export const node = (folder, ...given) => run(folder, process.execPath, ...given);

async function run(folder, program, ...given) {
  try {
    const { stdout } = await promisify(execFile)(program, given, {
      cwd: folder,
      env: environment(),
      shell: WINDOWS && program !== process.execPath,
      maxBuffer: 1 << 26,
    });
    return stdout;
  } catch (error) {
    // The message has the command and its errors, but many tools report on their standard output.
    throw new Error(`${error.message}\n${error.stdout}`);
  }
}

/**
 * Runs a program of a project that serves HTTP, until the work with its address is done. `given` is told the port.
 */
export async function serving(folder, name, given, work) {
  const port = await freePort();
  const server = spawn(installedFile(folder, join('.bin', name)), given(port), {
    cwd: folder,
    env: environment(),
    shell: WINDOWS,
    // A group of its own, so that what it starts ends with it.
    detached: !WINDOWS,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [server.stdout, server.stderr]) stream.on('data', (text) => (said += text));
  const ended = once(server, 'exit');
  const address = `http://127.0.0.1:${port}/`;
  try {
    await answering(address, server, () => said);
    return await work(address);
  } finally {
    end(server);
    await ended;
  }
}

async function answering(address, server, said) {
  for (const until = Date.now() + WAIT; ; ) {
    const response = await fetch(address).catch(() => undefined);
    await response?.arrayBuffer();
    if (response) return;
    if (server.exitCode !== null || Date.now() > until) throw new Error(`nothing answers at ${address}\n${said()}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

function end(server) {
  if (server.exitCode !== null || server.signalCode !== null) return;
  if (WINDOWS) server.kill();
  else process.kill(-server.pid, 'SIGTERM');
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}
