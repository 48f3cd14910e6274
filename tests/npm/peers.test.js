// What validator.js is tried with, by kind of value: how many right ones are warned of here, and how many wrong ones pass. Postal codes, phone numbers and
// e-mail addresses are those of order-model's tests; addresses of labels, countries and currencies are ours, made by what its tests describe.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { countries, currencies, sample, validateField } from 'order-validator';

const KINDS = {
  'postal codes': { place: 'receiver.post_code', mostWarned: 11, mostPassed: 18 },
  'phone numbers': { place: 'receiver.phone', mostWarned: 16, mostPassed: 96 },
  'e-mail addresses': { place: 'receiver.email', mostWarned: 4, mostPassed: 0 },
  'addresses of labels': { place: 'logistics_provider.label_url', mostWarned: 0, mostPassed: 0 },
  countries: { place: 'receiver.country_code', mostWarned: 0, mostPassed: 0 },
  currencies: { place: 'items.0.currency', mostWarned: 0, mostPassed: 0 },
};
const FILE = { 4: 'postal codes', 2: 'phone numbers', 8: 'e-mail addresses' };
// They say that a value will be cut on a label, which is no fault of it.
const OTHER = ['print_width', 'emoji'];

const RIGHT = {
  'addresses of labels': [
    'https://labels.example.com/a.pdf', 'http://labels.example.com/a.pdf', 'https://example.com:8443/a', 'https://example.com/a?b=c&d=e', 'https://example.com/a#page=2',
    'https://example.com/%E4%B8%AD.pdf', 'https://xn--mnchen-3ya.de/a.pdf', 'https://example.com/~carrier/a_b-c.pdf', 'https://sub.sub.example.co.uk/a.pdf', 'https://8.8.8.8/a.pdf',
    'HTTPS://EXAMPLE.COM/A.PDF', 'https://example.com/a//b', 'https://example.com', 'https://example.museum/', 'https://a-b.example.com/(1).pdf',
  ],
  countries: countries(),
  currencies: currencies(),
};
const WRONG = {
  'addresses of labels': [
    'example.com/a.pdf', 'ftp://example.com/a.pdf', 'mailto:a@example.com', 'javascript:alert(1)', 'data:application/pdf;base64,JVBERi0=', 'file:///a.pdf', '//example.com/a.pdf', 'https://',
    'https:///a.pdf', 'https://exa mple.com/a.pdf', 'https://example.com/a b.pdf', 'http:example.com', 'https//example.com', 'https://user:secret@example.com/a.pdf', 'https://.example.com/', 'https://localhost/a.pdf',
    'https://127.0.0.1/a.pdf', 'https://10.0.0.1/a.pdf', 'https://192.168.1.1/a.pdf', 'https://example..com/',
  ],
  countries: ['XX', 'ZZ', 'UK', 'us', 'USA', 'PHL', 'Philippines', 'EU', 'AN', 'YU', 'SU', 'DD', 'QQ', '63', 'P'],
  currencies: ['XXX', 'php', 'DEM', 'FRF', 'TRL', 'RMB', 'US$', 'BTC', 'YEN', 'QQQ', '$', 'EURO', 'US', 'ZZZ'],
};

function isNoticed(place, value, country) {
  const order = sample();
  // What speaks for another country.
  if (country !== undefined || place === 'receiver.country_code') {
    Object.assign(order.receiver, { country_code: country ?? '', province: '', post_code: '', phone: '' });
  }
  const steps = place.split('.');
  const key = steps.pop();
  steps.reduce((holder, step) => holder[step], order)[key] = value;
  if (key === 'label_url') order.logistics_provider.tracking_number = '1Z999AA10123456784';
  return validateField(order, place).issues.some(({ code }) => !OTHER.includes(code));
}

function rows() {
  const table = Object.fromEntries(Object.keys(KINDS).map((kind) => [kind, { right: [], wrong: [] }]));
  const lines = readFileSync(new URL('../../crates/order-model/tests/data/public_values.tsv', import.meta.url), 'utf8').split('\n');
  for (const [item, source, verdict, country, , ...values] of lines.filter((line) => !line.startsWith('#')).map((line) => line.split('\t'))) {
    const kind = FILE[item];
    if (kind !== undefined && source.startsWith('validator.js')) table[kind][verdict].push(...values.map((value) => [value, country]));
  }
  for (const [verdict, all] of [['right', RIGHT], ['wrong', WRONG]]) {
    for (const [kind, values] of Object.entries(all)) table[kind][verdict].push(...values.map((value) => [value]));
  }
  return table;
}

test('what validator.js is tried with', (t) => {
  t.diagnostic('| kind | right values warned of | wrong values that pass |');
  for (const [kind, { right, wrong }] of Object.entries(rows())) {
    const { place, mostWarned, mostPassed } = KINDS[kind];
    const warned = right.filter(([value, country]) => isNoticed(place, value, country));
    const passed = wrong.filter(([value, country]) => !isNoticed(place, value, country));
    t.diagnostic(`| ${kind} | ${warned.length} of ${right.length} | ${passed.length} of ${wrong.length} |`);
    assert.ok(right.length > 0 && wrong.length > 0, kind);
    assert.ok(warned.length <= mostWarned, `${kind}: warned of ${warned.join('; ')}`);
    assert.ok(passed.length <= mostPassed, `${kind}: passed ${passed.join('; ')}`);
  }
});
