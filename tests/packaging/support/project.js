// The projects, as `install.js` has copied and installed them.

import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { tarball } from './tarball.js';

/** The folder of all projects, beside the packed package. */
export const projects = () => join(dirname(tarball()), 'projects');

/** The folder of a project. */
export const installed = (name) => join(projects(), name);

/** A file of a package, which is installed for a project alone or for all. */
export function installedFile(project, file) {
  const places = [project, dirname(project)].map((place) => join(place, 'node_modules', file));
  const found = places.find((place) => existsSync(place));
  if (!found) throw new Error(`${file} is not installed for ${project}: run install.js`);
  return found;
}
