/** Longer words are no misspelt names. */
const longest = 60;

/** The names a misspelt word may have meant, nearest first, at most three; none when nothing is near. */
export function closest(word: string, names: readonly string[]): readonly string[] {
  if (word.length > longest) return [];
  const meant = bare(word);
  return names
    .map((name) => ({ name, distance: Math.min(distance(word, name), 1 + distance(meant, bare(name))) }))
    .filter(({ name, distance: away }) => away <= Math.max(2, Math.floor(name.length / 4)))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, 3)
    .map(({ name }) => name);
}

/** Without what is easily left out or mixed up: the prefix and the case of letters. */
function bare(word: string): string {
  return word.replace(/^(st|nv)\./, '').toLowerCase();
}

/** How many letters have to be changed, added, left out or swapped with their neighbour. */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        least = Math.min(least, (before[j - 2] ?? 0) + 1);
      }
      next.push(least);
    }
    before = row;
    row = next;
  }
  return row[b.length] ?? 0;
}
