// Installs the projects as their users would, copied out of the repository: npm ci, then the packed package. They share
// one lock file and one `node_modules` beside them; those that need nothing else have the package alone.

import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { all } from './support/all.js';
import { npm } from './support/programs.js';
import { projects } from './support/project.js';
import { tarball } from './support/tarball.js';

const SOURCE = fileURLToPath(new URL('projects', import.meta.url));
const SHARED = fileURLToPath(new URL('shared', import.meta.url));

/** What shows the same pages: an order judged, and one judged in a worker. */
const PAGES = fileURLToPath(new URL('pages', import.meta.url));
const WITH_PAGES = ['parcel', 'vite', 'vite-7'];

/** What is installed without `--all`. */
const SMALL = ['esbuild', 'lint', 'typescript', 'vite', 'vite-7'];

/** What needs no package but ours. */
const ALONE = ['extension', 'node-commonjs', 'node-esm', 'service-worker', 'tags'];

const folder = projects();
const lock = await readFile(join(SOURCE, 'package-lock.json'), 'utf8');
// Installing takes longest, so what an earlier run installed by the same lock stays.
const mark = join(folder, 'node_modules', '.installed.json');
const { lock: installed, everything = false } = JSON.parse((await textOf(mark)) ?? '{}');
const kept = installed === lock && (everything || !all);

await copyProjects();
if (!kept) {
  const some = all ? [] : SMALL.map((name) => `--workspace=${name}`);
  await npm(folder, 'ci', ...some);
  await writeFile(mark, JSON.stringify({ lock, everything: all }));
}
await installPackage(folder, '--workspaces=false');
for (const name of ALONE) await installPackage(join(folder, name));

async function copyProjects() {
  await mkdir(folder, { recursive: true });
  await clear(folder);
  await cp(SOURCE, folder, { recursive: true, filter: (file) => basename(file) !== 'node_modules' });
  for (const { name, isDirectory } of await entries(folder)) {
    if (isDirectory) await cp(SHARED, join(folder, name), { recursive: true });
  }
  for (const name of WITH_PAGES) await cp(PAGES, join(folder, name), { recursive: true });
}

/** Removes what earlier runs copied and built, and leaves what npm has installed. */
async function clear(directory) {
  for (const { name, isDirectory } of await entries(directory)) {
    const path = join(directory, name);
    if (isDirectory && directory === folder) await clear(path);
    else await rm(path, { recursive: true });
  }
}

async function entries(directory) {
  const all = await readdir(directory, { withFileTypes: true });
  const ours = all.filter(({ name }) => name !== 'node_modules');
  return ours.map((entry) => ({ name: entry.name, isDirectory: entry.isDirectory() }));
}

async function installPackage(directory, ...options) {
  // To npm a package that has kept its version has not changed, so an earlier one must be gone, and what npm knows of it.
  await rm(join(directory, 'node_modules/order-validator'), { recursive: true, force: true });
  await rm(join(directory, 'node_modules/.package-lock.json'), { force: true });
  await npm(directory, 'install', '--no-save', ...options, tarball());
}

async function textOf(file) {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  }
}
