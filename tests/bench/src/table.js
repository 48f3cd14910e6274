// What was measured, as Markdown.

/** A table of rows: nanoseconds an order, and how ours compares with the fastest peer of the row. */
export function table({ title, ours, names, rows }) {
  const peers = names.filter((name) => name !== ours);
  return markdown(
    [`${title} (ns an order)`, ours, ...peers, 'fastest peer ÷ ours'],
    rows.map(({ name, times, bytes }) => [
      name,
      amount(times.get(ours), bytes),
      ...peers.map((peer) => amount(times.get(peer), bytes)),
      ratio(times.get(ours), peers.map((peer) => times.get(peer) ?? Infinity)),
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

function ratio(ours, peers) {
  const fastest = Math.min(...peers);
  return Number.isFinite(fastest) ? `${(fastest / ours).toFixed(2)} ×` : '';
}
