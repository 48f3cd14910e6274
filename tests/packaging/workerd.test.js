import { test } from 'node:test';

import { slow } from './support/all.js';
import { assertOutcome } from './support/expected.js';
import { serving } from './support/programs.js';
import { installed } from './support/project.js';

test('workerd, through Wrangler', slow, async () => {
  const project = installed('workerd');
  const given = (port) => ['dev', '--ip', '127.0.0.1', '--port', String(port), '--inspector-port', '0'];
  await serving(project, 'wrangler', given, async (address) => {
    const response = await fetch(address);
    assertOutcome(await response.text());
  });
});
