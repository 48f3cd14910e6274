// A document to run forms in, there before anything that looks for one is imported.
import { Window } from 'happy-dom';

const window = new Window({ url: 'http://localhost/' });
for (const name of Object.getOwnPropertyNames(window)) {
  if (!(name in globalThis)) Object.defineProperty(globalThis, name, { value: window[name], writable: true, configurable: true });
}
Object.assign(globalThis, { window: globalThis, Event: window.Event, EventTarget: window.EventTarget, FormData: window.FormData, Blob: window.Blob, File: window.File });

/** An empty place in the document. */
export function place() {
  document.body.replaceChildren();
  const root = document.createElement('main');
  document.body.append(root);
  return root;
}

/** What a condition gives, once that is something. */
export async function until(condition, what) {
  for (let round = 0; round < 2_000; round += 1) {
    const value = condition();
    if (value) return value;
    await new Promise((resolve) => setTimeout(resolve));
  }
  throw new Error(`${what()}\n${document.body.innerHTML}`);
}

/** The input with a label. */
const input = (label) => [...document.querySelectorAll('label')].find(({ textContent }) => textContent.trim() === label).querySelector('input');

/** What is said at an input. */
export const said = (label) => document.getElementById(input(label).getAttribute('aria-describedby'))?.textContent.trim() ?? '';

/** Types a text. */
export function type(label, text) {
  const control = input(label);
  // React has its own setter over this one.
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(control), 'value').set.call(control, text);
  for (const event of ['input', 'change']) control.dispatchEvent(new window.Event(event, { bubbles: true }));
}

/** Presses the button. */
export const press = () => document.querySelector('button').click();
