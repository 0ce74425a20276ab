import type { TreeRow } from './result-rows';

export type TreeMove =
  | { kind: 'focus'; key: string }
  | { kind: 'open' | 'close' | 'toggle'; key: string }
  | { kind: 'open-all' };

/** What a key does in a tree, by the pattern of the ARIA authoring practices; undefined when it is not for the tree. */
export function treeMove(
  pressed: string,
  rows: readonly TreeRow[],
  current: string | undefined,
  nameOf: (row: TreeRow) => string,
): TreeMove | undefined {
  const index = Math.max(
    0,
    rows.findIndex(({ key }) => key === current),
  );
  const row = rows[index];
  if (!row) return undefined;
  const focus = (to: TreeRow | undefined): TreeMove | undefined =>
    to ? { kind: 'focus', key: to.key } : undefined;
  switch (pressed) {
    case 'ArrowDown':
      return focus(rows[index + 1]);
    case 'ArrowUp':
      return focus(rows[index - 1]);
    case 'Home':
      return focus(rows[0]);
    case 'End':
      return focus(rows.at(-1));
    case 'ArrowRight':
      if (!row.expandable) return undefined;
      return row.open ? focus(rows[index + 1]) : { kind: 'open', key: row.key };
    case 'ArrowLeft':
      if (row.open) return { kind: 'close', key: row.key };
      return row.parent === undefined ? undefined : { kind: 'focus', key: row.parent };
    case 'Enter':
    case ' ':
      return { kind: 'toggle', key: row.key };
    case '*':
      return { kind: 'open-all' };
    default: {
      if (pressed.length !== 1) return undefined;
      const around = [...rows.slice(index + 1), ...rows.slice(0, index + 1)];
      return focus(around.find((each) => nameOf(each).toLowerCase().startsWith(pressed.toLowerCase())));
    }
  }
}
