// The projects, each copied out of the repository and installed as its user would: npm ci, then the packed package.

import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { npm } from './programs.js';
import { tarball } from './tarball.js';

const HERE = fileURLToPath(new URL('..', import.meta.url));

/** Installs `projects/<name>` with the package into a folder of its own, and resolves with that folder. */
export async function installed(name) {
  const source = join(HERE, 'projects', name);
  const folder = join(dirname(tarball()), 'projects', name);
  const lock = await readFile(join(source, 'package-lock.json'), 'utf8');
  // Installing takes longest, so what an earlier run installed by the same lock stays.
  const mark = join(folder, 'node_modules', '.installed-lock.json');
  const kept = (await textOf(mark)) === lock;
  await clear(folder, kept ? ['node_modules'] : []);
  await cp(source, folder, { recursive: true, filter: (file) => basename(file) !== 'node_modules' });
  await cp(join(HERE, 'shared'), folder, { recursive: true });
  if (!kept) {
    await npm(folder, 'ci');
    await mkdir(dirname(mark), { recursive: true });
    await writeFile(mark, lock);
  }
  await installPackage(folder);
  return folder;
}

async function installPackage(folder) {
  // To npm a package that has kept its version has not changed, so an earlier one must be gone, and what npm knows of it.
  await rm(join(folder, 'node_modules/order-validator'), { recursive: true, force: true });
  await rm(join(folder, 'node_modules/.package-lock.json'), { force: true });
  await npm(folder, 'install', tarball());
}

async function clear(folder, kept) {
  await mkdir(folder, { recursive: true });
  for (const name of await readdir(folder)) {
    if (!kept.includes(name)) await rm(join(folder, name), { recursive: true });
  }
}

async function textOf(file) {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  }
}
