// What every project must report. The messages stand here in full, so that a package without its texts is noticed.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

const valid = { valid: true, issues: [] };

const wrong = (country, quantity) => ({
  valid: false,
  issues: [
    { pointer: '/receiver/country_code', code: 'country_unknown', severity: 'error', message: country },
    { pointer: '/items/0/qty', code: 'wrong_type', severity: 'error', message: quantity },
  ],
});

const verdicts = {
  good: valid,
  en: wrong(
    "Choose the receiver's country from the list: “PHL” is not a country code. Did you mean PH (the Philippines)?",
    'The quantity of item 1 must be a whole number, but it is text. Use 2?',
  ),
  'zh-CN': wrong(
    '请从列表中选择收件人国家／地区：“PHL”不是国家／地区代码。是否应为 PH（菲律宾）？',
    '第 1 行商品的数量应为整数，现在是文本。是否应为 2？',
  ),
};

const outcome = {
  ...verdicts,
  json: verdicts,
  field: { valid: false, issues: [verdicts.en.issues[1]] },
  own: {
    valid: false,
    issues: [
      {
        pointer: '/package/order_number',
        code: 'too_long',
        severity: 'error',
        message: '平台订单号最多 3 个字符，请缩短 3 个字符。',
      },
    ],
  },
  lines: [
    { line: 1, valid: true },
    { line: 2, valid: false },
  ],
  normalized: {
    client_code: 'CK2023',
    changes: [
      { pointer: '/client_code', kind: 'full_width' },
      { pointer: '/receiver/phone', kind: 'phone' },
      { pointer: '/sender/phone', kind: 'phone' },
    ],
  },
  labels: { en: 'City', 'zh-CN': '城市' },
  schema: [
    { path: ['receiver', 'country_code'], message: verdicts.en.issues[0].message },
    { path: ['items', 0, 'qty'], message: verdicts.en.issues[1].message },
  ],
  sample: 'CKMX',
};

/** The messages of the wrong order, in English: of its country and of its quantity. */
export const [COUNTRY, QUANTITY] = verdicts.en.issues.map(({ message }) => message);

/** Fails unless `text` is the outcome, as JSON, that `shared/outcome.mjs` has with the whole package. */
export function assertOutcome(text) {
  assert.deepEqual(JSON.parse(text), outcome);
}

/** Fails if a bundle holds more than the few lines of a program that does not use what it imports. */
export async function assertEmpty(project, file) {
  const text = await readFile(join(project, file), 'utf8');
  assert.match(text, /nothing of the package is used/);
  assert.ok(text.length < 300, `${file} has ${text.length} characters:\n${text.slice(0, 600)}`);
}
