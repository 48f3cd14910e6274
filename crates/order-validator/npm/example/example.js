// Live validation in plain JavaScript: no framework, no build step. README.md says how to run it.
//
// With a bundler, or an import map, the first import would be `from 'order-validator'`.
import { configure } from '../order-validator/index.js';
import { blank, blankItem, withMistakes } from './orders.js';
import { TEXT } from './text.js';

// What this shop asks for beside the rules that come with the package. Read once; every call below goes by them.
const RULES = {
  limits: { 'package.order_number': 30 },
  allowed: { 'items.currency': ['PHP', 'USD', 'CNY'] },
  warehouse_countries: { CKMX: ['PH', 'MY', 'SG'] },
  max_items: 5,
};
const validator = configure({ rules: RULES });

/** The fields that the form shows, in its order. Everything else about them is asked of `fields()`. */
const SHOWN = [
  'package.order_number',
  'receiver.name', 'receiver.phone', 'receiver.email', 'receiver.country_code',
  'receiver.province', 'receiver.city', 'receiver.post_code', 'receiver.address',
  'items.sku', 'items.currency', 'items.unit_price', 'items.qty',
];
/** What the browser offers while one types, and what kind of name it has for each. */
const CHOICES = {
  'receiver.country_code': { list: 'countries', type: 'region', codes: RULES.warehouse_countries.CKMX },
  'items.currency': { list: 'currencies', type: 'currency', codes: RULES.allowed['items.currency'] },
};

let locale = navigator.language.startsWith('zh') ? 'zh-CN' : 'en';
let text = TEXT[locale];
let order = blank();
/** The warnings that the person keeps as they are. */
let accepted = [];
/** Whether the whole order has been checked: then every field says what is wrong with it, else only those that were left. */
let checked = false;

const byId = (id) => document.getElementById(id);
const form = byId('form');

function element(tag, properties = {}, ...children) {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
}

// ---- One field -----------------------------------------------------------------------------------------------------

/** A field's label, input and messages. `holder()` is the object of the order that has its value. */
class Control {
  /** Whether the person has been here and gone on. */
  left = false;
  #said = '';

  constructor(name, place) {
    this.name = name;
    this.key = name.split('.').at(-1);
    /** Where the field's object stands in the order: `['receiver']`, `['items', 0]`. */
    this.place = place;
    this.label = element('label');
    this.hint = element('p', { className: 'hint' });
    this.input = element('input', { className: this.key, spellcheck: false });
    if (name in CHOICES) this.input.setAttribute('list', CHOICES[name].list);
    this.messages = element('ul', { className: 'messages' });
    this.element = element('div', { className: `field of-${this.key}` }, this.label, this.hint, this.input, this.messages);
    this.input.addEventListener('input', () => this.put(this.typed()));
    this.input.addEventListener('blur', () => {
      this.left = true;
      refreshAfterPress();
    });
    this.read();
  }

  get pointer() {
    return `/${this.place().join('/')}/${this.key}`;
  }

  get holder() {
    return this.place().reduce((object, step) => object[step], order);
  }

  /** What is typed, as it goes into the order. A number that is none stays text: the validator says what is wrong with it. */
  typed() {
    const { value } = this.input;
    if (this.info.type !== 'integer') return value;
    return value.trim() === '' ? undefined : Number.isNaN(Number(value)) ? value : Number(value);
  }

  put(value) {
    this.holder[this.key] = value;
    // Whoever kept a warning has kept it for the values of then, the neighbours' too.
    const around = `/${this.place()[0]}/`;
    accepted = accepted.filter(({ pointer }) => !pointer.startsWith(around));
    refresh();
  }

  /** Shows what the order holds. */
  read() {
    this.input.value = this.holder[this.key] ?? '';
  }

  /** Dresses the control as `fields()` describes it: label and hints in the language of the page, attributes of the input. */
  dress(info) {
    this.info = info;
    const id = this.pointer.slice(1).replaceAll('/', '-');
    const { input_type, pattern, ...attributes } = info.hints;
    Object.assign(this.input, { id, type: input_type });
    for (const [name, value] of Object.entries(attributes)) this.input.setAttribute(name, value);
    const optional = info.presence !== 'required';
    this.input.setAttribute('aria-required', String(!optional));
    this.label.htmlFor = id;
    this.label.replaceChildren(info.label, ...(optional ? [' ', element('span', { className: 'optional' }, text.optional)] : []));
    // No maxlength: it would count é and 👍🏽 otherwise than the rules do, and cut off without a word what is pasted.
    const hint = info.limit ? text.atMost(info.limit) : this.name in CHOICES ? text.codes(CHOICES[this.name].codes) : '';
    Object.assign(this.hint, { id: `${id}-hint`, textContent: hint, hidden: hint === '' });
    this.messages.id = `${id}-messages`;
    this.input.setAttribute('aria-describedby', `${this.hint.id} ${this.messages.id}`);
  }

  /** Says what is wrong with the field, once the person has left it. */
  judge(options) {
    const said = checked || this.left ? validator.validateField(order, this.pointer, options).issues : [];
    const isWrong = said.some(({ severity }) => severity === 'error');
    this.input.setAttribute('aria-invalid', String(isWrong));
    // What says the same stays: the focus may be in it.
    const key = JSON.stringify([this.pointer, said]);
    if (key === this.#said) return;
    this.#said = key;
    this.messages.replaceChildren(...said.map((issue) => this.#message(issue, said)));
  }

  #message(issue, all) {
    const line = messageLine(issue);
    const { suggestion } = issue.params;
    // Two rules may mean the same.
    const isFirst = issue === all.find(({ params }) => params.suggestion === suggestion);
    if (suggestion && isFirst) line.append(' ', this.#offer(text.use(suggestion), () => {
      this.input.value = suggestion;
      this.put(suggestion);
    }));
    if (issue.severity === 'warning' && !issue.acknowledged) line.append(' ', this.#offer(text.keep, () => {
      accepted.push(issue);
      refresh();
    }));
    return line;
  }

  #offer(name, act) {
    const button = element('button', { type: 'button', className: 'outline offer' }, name);
    // There may be many of that name on the page.
    button.setAttribute('aria-describedby', this.messages.id);
    button.addEventListener('click', () => {
      act();
      this.input.focus();
    });
    return button;
  }
}

/** An issue in a line of its own. */
function messageLine({ severity, message, acknowledged }, content = message) {
  const prefix = element('span', { className: 'unseen' }, `${text[severity]} `);
  const kept = acknowledged ? [' ', text.kept] : [];
  return element('li', { className: acknowledged ? 'kept' : severity }, prefix, content, ...kept);
}

// ---- The form ------------------------------------------------------------------------------------------------------

const single = SHOWN.filter((name) => !name.startsWith('items.')).map((name) => {
  const [group] = name.split('.');
  const control = new Control(name, () => [group]);
  form.querySelector(`[data-group="${group}"]`).append(control.element);
  return control;
});
/** The rows of the items: each a group of controls. */
let rows = [];

const controls = () => [...single, ...rows.flatMap((row) => row.controls)];

function row() {
  const made = {
    title: element('legend'),
    remove: element('button', { type: 'button', className: 'outline secondary' }),
  };
  const names = SHOWN.filter((name) => name.startsWith('items.'));
  rows.push(made);
  made.controls = names.map((name) => new Control(name, () => ['items', rows.indexOf(made)]));
  const cells = element('div', { className: 'cells' }, ...made.controls.map((control) => control.element));
  made.element = element('fieldset', {}, made.title, cells, made.remove);
  made.remove.addEventListener('click', () => removeItem(rows.indexOf(made)));
  byId('rows').append(made.element);
  return made;
}

function addItem() {
  order.items.push(blankItem());
  const { controls: [first] } = row();
  dress();
  first.input.focus();
}

function removeItem(index) {
  order.items.splice(index, 1);
  const [gone] = rows.splice(index, 1);
  gone.element.remove();
  // Items are known by their place: what was kept of one must not count for the next.
  accepted = accepted.filter(({ pointer }) => !pointer.startsWith('/items/'));
  dress();
  (rows[index] ?? rows[index - 1])?.controls[0].input.focus();
  if (rows.length === 0) byId('add').focus();
}

/** Puts another order into the form. */
function load(next) {
  order = next;
  accepted = [];
  checked = false;
  byId('changes').replaceChildren();
  byId('rows').replaceChildren();
  rows = [];
  order.items.forEach(row);
  for (const control of single) {
    control.left = false;
    control.read();
  }
  dress();
}

/** Everything that depends on the language, or on the place of an item. */
function dress() {
  document.documentElement.lang = locale;
  document.title = `order-validator: ${text.title}`;
  for (const each of document.querySelectorAll('[data-text]')) each.textContent = text[each.dataset.text];
  const other = locale === 'en' ? 'zh-CN' : 'en';
  Object.assign(byId('language'), { textContent: text.otherLanguage, lang: other });

  for (const { list, type, codes } of Object.values(CHOICES)) {
    const names = new Intl.DisplayNames(locale, { type });
    byId(list).replaceChildren(...codes.map((code) => element('option', { value: code, label: `${code} ${names.of(code)}` })));
  }
  const infos = new Map(validator.fields({ locale }).map((info) => [info.name, info]));
  for (const control of controls()) control.dress(infos.get(control.name));
  rows.forEach(({ title, remove }, index) => {
    title.textContent = text.item(index + 1);
    remove.textContent = text.remove(index + 1);
  });
  refresh();
  judgeText();
}

// ---- What is wrong with it -----------------------------------------------------------------------------------------

/** Judges the order anew and shows everything that follows from it. */
function refresh() {
  const options = { locale, acknowledged: accepted };
  for (const control of controls()) control.judge(options);

  const { issues } = validator.validate(order, options);
  const open = issues.filter(({ acknowledged }) => !acknowledged);
  const left = new Set(controls().filter((control) => control.left).map(({ pointer }) => pointer));
  const shown = open.filter(({ pointer }) => checked || left.has(pointer) || pointer === '/items');
  byId('items-messages').replaceChildren(...shown.filter(({ pointer }) => pointer === '/items').map((issue) => messageLine(issue)));
  tell(byId('verdict'), shown, open.length - shown.length);
  byId('body').textContent = JSON.stringify(order, null, 2);

  byId('summary').hidden = !checked || open.length === 0;
  byId('summary-title').textContent = text.problems(open.length);
  byId('summary-list').replaceChildren(...inOrderOfForm(open).map((issue) => messageLine(issue, linkTo(issue))));
}

/** How things stand, in a line; `rest` issues are of fields that nobody has come to yet. Only a change is read out. */
function tell(line, issues, rest = 0) {
  const errors = issues.filter(({ severity }) => severity === 'error').length;
  const parts = [
    ...(issues.length > 0 ? [text.counts(errors, issues.length - errors)] : []),
    ...(rest > 0 ? [text.rest(rest)] : []),
  ];
  const said = parts.join(' ') || text.ready;
  line.dataset.state = errors > 0 ? 'error' : issues.length > 0 ? 'warning' : rest > 0 ? 'open' : 'ready';
  if (line.textContent !== said) line.textContent = said;
}

/** Issues come in the order of the API's document; people go through the form from its top to its bottom. */
function inOrderOfForm(issues) {
  const pointers = [...single, { pointer: '/items' }, ...rows.flatMap((row) => row.controls)].map(({ pointer }) => pointer);
  const place = ({ pointer }) => (pointers.includes(pointer) ? pointers.indexOf(pointer) : pointers.length);
  return [...issues].sort((one, other) => place(one) - place(other));
}

/** The message as a link to the field that it is about; plain text where the form has none. */
function linkTo({ pointer, message }) {
  const input = controls().find((control) => control.pointer === pointer)?.input ?? (pointer === '/items' && byId('items'));
  if (!input) return message;
  const link = element('a', { href: `#${input.id}` }, message);
  link.addEventListener('click', (event) => {
    event.preventDefault();
    input.focus();
    input.scrollIntoView({ block: 'center' });
  });
  return link;
}

// A message that comes while the mouse is down moves what is under it, and the click goes astray: so it waits.
let pressed = false;

addEventListener('mousedown', () => (pressed = true), true);
for (const type of ['mouseup', 'dragend']) {
  addEventListener(type, () => setTimeout(() => {
    pressed = false;
    refresh();
  }), true);
}

function refreshAfterPress() {
  if (!pressed) refresh();
}

// ---- What can be done ----------------------------------------------------------------------------------------------

form.addEventListener('submit', (event) => {
  event.preventDefault();
  checked = true;
  refresh();
  (byId('summary').hidden ? byId('verdict') : byId('summary')).scrollIntoView({ block: 'nearest' });
  if (!byId('summary').hidden) byId('summary').focus();
});

form.addEventListener('reset', (event) => {
  event.preventDefault();
  load(blank());
  single[0].input.focus();
});

byId('fill').addEventListener('click', () => {
  load(withMistakes());
  for (const control of controls()) control.left = true;
  refresh();
});

byId('tidy').addEventListener('click', () => {
  const { order: tidy, changes } = validator.normalize(order);
  order = tidy;
  for (const control of controls()) control.read();
  refresh();
  const named = new Map(controls().map((control) => [control.pointer, control.info.label]));
  const shown = changes.filter(({ pointer }) => named.has(pointer));
  const line = ({ pointer, from, to }) =>
    element('li', {}, `${named.get(pointer)} `, element('del', {}, from), ' → ', element('ins', {}, to));
  byId('changes').replaceChildren(
    element('p', {}, shown.length === 0 ? text.unchanged : text.changed(shown.length)),
    ...(shown.length === 0 ? [] : [element('ul', {}, ...shown.map(line))]),
  );
});

byId('add').addEventListener('click', addItem);

byId('language').addEventListener('click', () => {
  locale = locale === 'en' ? 'zh-CN' : 'en';
  text = TEXT[locale];
  byId('changes').replaceChildren();
  dress();
});

// ---- JSON ----------------------------------------------------------------------------------------------------------

const area = byId('text');

function judgeText() {
  const issues = area.value.trim() === '' ? [] : validator.validateJson(area.value, { locale }).issues;
  byId('text-verdict').hidden = area.value.trim() === '';
  tell(byId('text-verdict'), issues);
  byId('places').replaceChildren(...issues.map((issue) => {
    const { line, column } = issue;
    const button = element('button', { type: 'button', className: 'outline offer' }, text.place(line, column));
    button.addEventListener('click', () => goTo(line, column));
    return messageLine(issue, element('span', {}, button, ' ', issue.message));
  }));
}

/** Puts the caret where an issue is: its column counts characters, not UTF-16's units. */
function goTo(line, column) {
  const lines = area.value.split('\n');
  const before = lines.slice(0, line - 1).reduce((length, each) => length + each.length + 1, 0);
  const within = Array.from(lines[line - 1]).slice(0, column - 1).join('').length;
  area.focus();
  area.setSelectionRange(before + within, before + within + 1);
  area.scrollTop = (line - 4) * Number.parseFloat(getComputedStyle(area).lineHeight);
}

area.addEventListener('input', judgeText);

byId('take').addEventListener('click', () => {
  area.value = JSON.stringify(order, null, 2);
  judgeText();
  area.focus();
});

load(blank());
for (const part of document.querySelectorAll('.live')) part.hidden = false;
