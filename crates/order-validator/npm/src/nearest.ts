// What a misspelt word was meant to be.

/** What to say of a word that is none of these: the nearest one, or all. */
export function unknownWord(what: string, word: string, known: readonly string[]): string {
  const near = known.find((one) => isNear(plain(word), plain(one)));
  return `unknown ${what} \`${word}\`${near === undefined ? `, expected one of ${known.map((one) => `\`${one}\``).join(', ')}` : `: did you mean \`${near}\`?`}`;
}

const plain = (word: string): string => word.toLowerCase().replaceAll(/[^a-z0-9]/g, '');

// Whether one is the start of the other, or two changes of a letter apart.
function isNear(one: string, other: string): boolean {
  if (one.length > 2 && (other.startsWith(one) || one.startsWith(other))) return true;
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let at = 1; at <= one.length; at += 1) {
    const before = row;
    row = [at];
    for (let next = 1; next <= other.length; next += 1) {
      const change = one[at - 1] === other[next - 1] ? 0 : 1;
      row[next] = Math.min(before[next]! + 1, row[next - 1]! + 1, before[next - 1]! + change);
    }
  }
  return row[other.length]! <= Math.min(2, one.length / 3);
}
