// Halves of surrogate pairs: JavaScript holds them, and JSON has them as escapes alone.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { configure, sample } from 'order-validator';

const TEXTS = ['', 'a', 'Maria', 'Maria Santos', '王小明', '深圳市前海跨境电子商务', 'a😀', '😀'.repeat(12), 'é'.repeat(30)];
const HALVES = ['\ud83d', '\ude00', '\ud800', '\udfff', '\ude00\ud83d'];

test('halves of surrogate pairs are found wherever they stand', () => {
  const contract = configure({ rules: { profile: 'contract' } }).validate;
  const strict = configure({ rules: { profile: 'strict' } });
  const named = (text) => ({ ...sample(), client_code: text });
  for (const text of TEXTS) {
    assert.equal(contract(named(text)).valid, true, text);
    for (let at = 0; at <= text.length; at += 1) {
      // Not within a pair, which would make halves of its own.
      const before = text.slice(0, at);
      if (!before.isWellFormed()) continue;
      for (const half of HALVES) {
        const broken = `${before}${half}${text.slice(at)}`;
        assert.equal(contract(named(broken)).valid, true, JSON.stringify(broken));
        const withoutPosition = ({ line, column, ...issue }) => issue;
        assert.deepEqual(strict.validateJson(JSON.stringify(named(broken))).issues.map(withoutPosition), strict.validate(named(broken)).issues);
        // Beside letters with accents it is what is left of a wrong encoding.
        const [found] = strict.validate(named(broken)).issues.filter(({ pointer }) => pointer === '/client_code');
        assert.match(`${found.code} ${found.params.kind}`, /^(unprintable_character replacement|garbled_text encoding)$/, JSON.stringify(broken));
      }
    }
  }
});
