// The browsers' programs. `cargo xtask test browsers` names them; by hand the usual places do.

import { existsSync } from 'node:fs';
import { arch } from 'node:os';

const ARCHITECTURES = { x64: 'x86_64', arm64: 'aarch64' };

export const firefoxProgram = () => program('FIREFOX', ['/usr/bin/firefox-esr', '/usr/bin/firefox'], 'firefox-esr');

export const webkitDriverProgram = () => program('WEBKIT_DRIVER', ['/usr/bin/WebKitWebDriver'], 'webkit2gtk-driver');

/** WebKit's own small browser, which its driver starts. */
export const miniBrowserProgram = () =>
  program(
    'MINI_BROWSER',
    ['webkitgtk-6.0', 'webkit2gtk-4.1', 'webkit2gtk-4.0'].map(
      (library) => `/usr/lib/${ARCHITECTURES[arch()]}-linux-gnu/${library}/MiniBrowser`,
    ),
    'webkit2gtk-driver',
  );

export const displayProgram = () => program('XVFB', ['/usr/bin/Xvfb'], 'xvfb');

function program(variable, usual, debian) {
  const path = process.env[variable] || usual.find((path) => existsSync(path));
  if (!path) {
    throw new Error(`there is no ${usual[0]}: apt-get install ${debian}, or set ${variable} to the path of the program`);
  }
  return path;
}
