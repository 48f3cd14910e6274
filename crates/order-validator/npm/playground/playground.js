// Paste an order, change what it is judged by, see what is said. It runs from the package's folder on any static host.
import { normalize, sample, validateJson } from '../index.js';

const OPTIONS = { rules: { profile: 'standard', limits: { 'package.order_number': 30 } }, messages: {} };
const WORDS = {
  en: { good: 'Valid.', bad: (count) => `Not valid: ${count} ${count === 1 ? 'issue' : 'issues'}.`, warned: (count) => `Valid, with ${count} ${count === 1 ? 'warning' : 'warnings'}.`, place: (line, column) => `line ${line}, column ${column}` },
  'zh-CN': { good: '有效。', bad: (count) => `无效：${count} 个问题。`, warned: (count) => `有效，有 ${count} 个警告。`, place: (line, column) => `第 ${line} 行，第 ${column} 列` },
  'es-MX': { good: 'Válido.', bad: (count) => `No válido: ${count} ${count === 1 ? 'problema' : 'problemas'}.`, warned: (count) => `Válido, con ${count} ${count === 1 ? 'advertencia' : 'advertencias'}.`, place: (line, column) => `línea ${line}, columna ${column}` },
  th: { good: 'ถูกต้อง', bad: (count) => `ไม่ถูกต้อง: ${count} ปัญหา`, warned: (count) => `ถูกต้อง มี ${count} จุดที่ต้องตรวจสอบ`, place: (line, column) => `บรรทัดที่ ${line} คอลัมน์ที่ ${column}` },
};

const byId = (id) => document.getElementById(id);
const [order, options, locale] = ['order', 'options', 'locale'].map(byId);
const pretty = (value) => JSON.stringify(value, null, 2);

function element(tag, properties, ...children) {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
}

/** The options that are typed; `undefined` where they are no JSON, which is said. */
function typedOptions() {
  byId('options-error').textContent = '';
  try {
    return { ...(options.value.trim() === '' ? {} : JSON.parse(options.value)), locale: locale.value };
  } catch (error) {
    byId('options-error').textContent = error.message;
    return undefined;
  }
}

function judge() {
  const given = typedOptions();
  if (given === undefined) return;
  try {
    show(validateJson(order.value, given));
  } catch (error) {
    // What is misspelt in the options.
    byId('options-error').textContent = error.message;
  }
}

function show({ valid, issues }) {
  const words = WORDS[locale.value];
  const verdict = byId('verdict');
  verdict.className = valid ? 'good' : 'error';
  verdict.textContent = issues.length === 0 ? words.good : (valid ? words.warned : words.bad)(issues.length);
  byId('issues').replaceChildren(...issues.map((issue) => line(issue, words)));
}

function line({ severity, code, pointer, message, params, line: row, column }, words) {
  const at = element('button', { type: 'button' }, words.place(row, column));
  at.addEventListener('click', () => goTo(row, column));
  return element(
    'li',
    {},
    element('p', { className: severity }, message),
    element('p', {}, at, ' ', element('code', {}, `${severity} ${code} ${pointer || '""'} ${JSON.stringify(params)}`)),
  );
}

/** Puts the caret where an issue is: its column counts characters, not UTF-16's units. */
function goTo(row, column) {
  const lines = order.value.split('\n');
  const before = lines.slice(0, row - 1).reduce((length, each) => length + each.length + 1, 0);
  const within = Array.from(lines[row - 1]).slice(0, column - 1).join('').length;
  order.focus();
  order.setSelectionRange(before + within, before + within + 1);
  order.scrollTop = (row - 4) * Number.parseFloat(getComputedStyle(order).lineHeight);
}

function put(value) {
  order.value = pretty(value);
  judge();
}

function tidy() {
  try {
    put(normalize(JSON.parse(order.value), typedOptions()).order);
  } catch {
    // What is no JSON cannot be tidied; what is wrong with it is said already.
    judge();
  }
}

for (const box of [order, options, locale]) box.addEventListener('input', judge);
locale.addEventListener('input', () => (document.documentElement.lang = locale.value));
byId('valid').addEventListener('click', () => put(sample()));
byId('api').addEventListener('click', () => put(sample('api')));
byId('tidy').addEventListener('click', tidy);

locale.value = Object.keys(WORDS).find((tag) => tag.slice(0, 2) === navigator.language.slice(0, 2)) ?? 'en';
document.documentElement.lang = locale.value;
options.value = pretty(OPTIONS);
put(sample('api'));
