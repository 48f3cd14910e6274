import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';

import { slow } from './support/all.js';
import { output } from './support/browser.js';
import { assertOutcome } from './support/expected.js';
import { serving, tool } from './support/programs.js';
import { installed } from './support/project.js';

for (const bundler of ['turbopack', 'webpack']) {
  test(`Next, ${bundler}`, slow, async (t) => {
    const project = installed('next');
    await tool(project, 'next', 'build', `--${bundler}`);

    await t.test('prerendered', async () => {
      const page = await readFile(join(project, '.next/server/app/index.html'), 'utf8');
      const [, text] = /<output>(.*?)<\/output>/.exec(page);
      assertOutcome(unescaped(text));
    });
    await serving(project, 'next', (port) => ['start', '--hostname', '127.0.0.1', '--port', String(port)], async (address) => {
      await t.test('in a route', async () => {
        const response = await fetch(`${address}api`);
        assertOutcome(await response.text());
      });
      await t.test('on the client', async () => assertOutcome(await output(`${address}client`)));
      await t.test("the package's worker", async () => assertOutcome(await output(`${address}worker`)));
    });
  });
}

function unescaped(html) {
  const characters = { quot: '"', amp: '&', lt: '<', gt: '>', '#x27': "'" };
  return html.replace(/&(quot|amp|lt|gt|#x27);/g, (_, name) => characters[name]);
}
