// What was measured, as Markdown.

import { LENIENT, OURS, PEERS, STANDARD } from './names.js';

/** A table of one group of rows: nanoseconds an order, and how ours compares with the fastest peer of the row. */
export function table({ title, rows }) {
  return markdown(
    [`${title} (ns an order)`, OURS, ...PEERS, 'fastest peer ÷ ours', LENIENT, STANDARD],
    rows.map(({ name, times, bytes }) => [
      name,
      amount(times.get(OURS), bytes),
      ...PEERS.map((peer) => amount(times.get(peer), bytes)),
      ratio(times),
      amount(times.get(LENIENT), bytes),
      amount(times.get(STANDARD), bytes),
    ]),
  );
}

/** Lines of cells; the first column is text, all others are numbers. */
export function markdown(head, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |\n`;
  return line(head) + line(head.map((_, index) => (index === 0 ? '---' : '--:'))) + rows.map(line).join('');
}

function amount(time, bytes) {
  if (time === undefined) return '';
  return bytes === undefined ? time.toFixed(0) : `${time.toFixed(0)} (${((bytes * 1e3) / time).toFixed(0)} MB/s)`;
}

function ratio(times) {
  const fastest = Math.min(...PEERS.map((peer) => times.get(peer) ?? Infinity));
  return Number.isFinite(fastest) ? `${(fastest / times.get(OURS)).toFixed(2)} ×` : '';
}
