// What a form asks for beside verdicts: issues by field, orders out of a form's data, a label out of a file.
import { FIELDS } from './generated/tables.js';
import { stepsOf } from './place.js';
import type { FormDataLike, Issue, IssueParts } from './types.js';

/** A nested object with the shape of an order, of lists of issues: those of an object itself stand under `''`. */
export interface ErrorTree<I = Issue> {
  [key: string]: ErrorTree<I> | I[];
}

type AnyIssue = IssueParts<string, unknown>;

// Without a prototype: an order may have a member of any name.
const empty = (): any => Object.create(null);

function checkIssues(name: string, issues: readonly unknown[]): void {
  if (!Array.isArray(issues)) throw new TypeError(`${name} takes a list of issues: write ${name}(validate(order).issues)`);
}

/** Issues by the dotted names of their fields, such as `items.0.qty`; those of the order itself under `''`. */
export function fieldErrors<I extends AnyIssue>(issues: readonly I[]): Record<string, I[]> {
  checkIssues('fieldErrors', issues);
  const errors: Record<string, I[]> = empty();
  for (const issue of issues) (errors[issue.name] ??= []).push(issue);
  return errors;
}

/** Issues in the shape of an order: `tree.receiver?.city` is the list of those of the city. */
export function errorTree<I extends AnyIssue>(issues: readonly I[]): ErrorTree<I> {
  checkIssues('errorTree', issues);
  const root: ErrorTree<I> = empty();
  for (const issue of issues) {
    const steps = issue.path.map(String);
    const last = steps.pop() ?? '';
    const holder = steps.reduce(within<I>, root);
    const known = holder[last];
    if (Array.isArray(known)) known.push(issue);
    else if (known !== undefined) addOwn(known, issue);
    else holder[last] = [issue];
  }
  return root;
}

function within<I>(holder: ErrorTree<I>, step: string): ErrorTree<I> {
  const known = holder[step];
  if (known !== undefined && !Array.isArray(known)) return known;
  // The issues of an object come before those of what is in it.
  const inner: ErrorTree<I> = empty();
  if (known !== undefined) inner[''] = known;
  holder[step] = inner;
  return inner;
}

function addOwn<I>(holder: ErrorTree<I>, issue: I): void {
  ((holder[''] ??= []) as I[]).push(issue);
}

// Whole numbers as people type them in a form; anything else stays as it is, and is judged.
const DIGITS = /^[+-]?\d{1,15}$/;
const CHECKED = ['on', 'true', '1', 'yes'];

/**
 * An order out of a form's data, whose controls are named as fields are: `receiver.city`, `items.0.qty`, or by JSON Pointers. Digits become
 * numbers where the API wants numbers, a number's empty box is left out, and so is a file that has not been chosen; a file that has must be
 * read by `labelFromFile` first.
 *
 * @throws {TypeError} where a value is a file.
 */
export function fromFormData(data: FormDataLike): Record<string, unknown> {
  if (typeof data?.entries !== 'function') throw new TypeError('fromFormData takes a FormData: write fromFormData(new FormData(form))');
  const order: Record<string, unknown> = {};
  for (const [name, value] of data.entries()) {
    const steps = namedSteps(name);
    const typed = typeof value === 'string' ? typedValue(steps, value) : withoutFile(name, value);
    if (typed !== undefined) set(order, steps, typed);
  }
  return withLists(order) as Record<string, unknown>;
}

// A name comes from whoever sends the form, so there is none that throws.
function namedSteps(name: string): string[] {
  if (name.startsWith('/')) return name.slice(1).split('/').map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  const steps = stepsOf(name);
  return steps.length === 0 ? [name] : steps;
}

function typedValue(steps: string[], text: string): unknown {
  const [key, group] = [steps.at(-1), steps.length > 1 ? steps[0] : null];
  const type = FIELDS.find((field) => field.group === group && field.key === key)?.type;
  if (type === 'boolean') return CHECKED.includes(text.toLowerCase());
  if (type !== 'integer') return text;
  const digits = text.trim();
  if (digits === '') return undefined;
  return DIGITS.test(digits) ? Number(digits) : text;
}

function withoutFile(name: string, file: { size?: number }): undefined {
  if (file.size === 0) return undefined;
  throw new TypeError(`${name} is a file: read it with labelFromFile, and set what that gives`);
}

const INDEX = /^\d+$/;

function set(root: Record<string, unknown>, steps: string[], value: unknown): void {
  let holder: any = root;
  steps.forEach((step, index) => {
    const next = steps[index + 1];
    // What is not an own member is not followed: a name such as `__proto__` makes a member of that name.
    const known = Object.hasOwn(holder, step) ? holder[step] : undefined;
    const inner = next === undefined ? value : typeof known === 'object' ? known : {};
    Object.defineProperty(holder, step, { value: inner, writable: true, enumerable: true, configurable: true });
    holder = inner;
  });
}

// Letters are made of so many bytes at once: an engine has room for so many arguments.
const CHUNK = 0x6000;

// What has nothing but indices is a list: a row that a person has removed leaves no gap.
function withLists(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).map(([key, member]) => [key, withLists(member)] as const);
  if (members.length > 0 && members.every(([key]) => INDEX.test(key))) {
    return members.sort(([one], [other]) => Number(one) - Number(other)).map(([, member]) => member);
  }
  return Object.fromEntries(members);
}

/** The base64 of a file, as `logistics_provider.label_base64` wants it: without a data URL's prefix, in one line. */
export async function labelFromFile(file: { arrayBuffer(): Promise<ArrayBufferLike> }): Promise<string> {
  if (typeof file?.arrayBuffer !== 'function') throw new TypeError('labelFromFile takes a File or a Blob: of an <input type=file> write labelFromFile(input.files[0])');
  const bytes = new Uint8Array(await file.arrayBuffer());
  let letters = '';
  for (let at = 0; at < bytes.length; at += CHUNK) letters += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return btoa(letters);
}
