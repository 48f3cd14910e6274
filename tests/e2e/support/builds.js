// Builds of the page that differ in their hash alone.

import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { pageFolder } from './programs.js';

const NAMED = /-([0-9a-f]{16})\./;

/** The hash in the names of a build's files. */
export async function hashOf(folder) {
  const names = await readdir(folder);
  const [, hash] = NAMED.exec(names.find((name) => NAMED.test(name)));
  return hash;
}

/** Another build than the one under test, in a folder of its own; `remove` removes it. */
export async function anotherBuild() {
  const own = pageFolder();
  const hash = await hashOf(own);
  const other = [...hash].reverse().join('');
  const folder = await mkdtemp(join(tmpdir(), 'order-desk-build-'));
  for (const name of (await readdir(own)).filter((name) => !/\.(br|gz)$/.test(name))) {
    const content = await readFile(join(own, name));
    const isText = /\.(html|js|css|json|webmanifest)$/.test(name);
    const changed = isText ? content.toString().replaceAll(hash, other) : content;
    await writeFile(join(folder, name.replace(hash, other)), changed);
  }
  return { folder, hash: other, remove: () => rm(folder, { recursive: true }) };
}
