import type { ResultNode } from '../../../lib/providers/linked-api/wire/read-completion';

/** A line of the tree as it is seen. Only lines that are seen exist. */
export type TreeRow = {
  /** Unlike any other's. */
  key: string;
  level: number;
  /** Among those beside it, from 1. */
  position: number;
  siblings: number;
  parent: string | undefined;
  open: boolean;
  expandable: boolean;
} & (
  | { kind: 'node'; node: ResultNode }
  | { kind: 'data'; value: unknown; raw: boolean }
  | { kind: 'more'; hidden: number }
);

/** So many of a long list at once. */
export const pageOfItems = 100;

export type Opened = {
  keys: ReadonlySet<string>;
  /** Pages of a long list that are shown, where it is more than one. */
  pages: ReadonlyMap<string, number>;
};

const hasMore = (node: ResultNode): boolean =>
  node.kind === 'raw' ? isLong(node.value) : node.children.length > 0 || node.data !== undefined;

const isLong = (value: unknown): boolean => typeof value === 'object' && value !== null;

/** The lines of a tree in which some nodes are open. */
export function visibleRows(nodes: readonly ResultNode[], opened: Opened): TreeRow[] {
  const rows: TreeRow[] = [];
  const add = (
    list: readonly ResultNode[],
    level: number,
    parent: string | undefined,
    data: unknown,
    raw: boolean,
  ): void => {
    const prefix = parent === undefined ? '' : `${parent}/`;
    const shown = list.slice(0, pageOfItems * (opened.pages.get(parent ?? '') ?? 1));
    const hidden = list.length - shown.length;
    const first = data === undefined ? 0 : 1;
    const siblings = first + shown.length + (hidden > 0 ? 1 : 0);
    const line = { level, siblings, parent, open: false, expandable: false };
    if (data !== undefined)
      rows.push({ ...line, kind: 'data', key: `${prefix}data`, position: 1, value: data, raw });
    shown.forEach((node, index) => {
      const key = `${prefix}${index}`;
      const expandable = hasMore(node);
      const open = expandable && opened.keys.has(key);
      rows.push({ ...line, kind: 'node', node, key, position: first + index + 1, open, expandable });
      if (!open) return;
      if (node.kind === 'raw') add([], level + 1, key, node.value, true);
      else add(node.children, level + 1, key, node.data, false);
    });
    if (hidden > 0) rows.push({ ...line, kind: 'more', key: `${prefix}more`, position: siblings, hidden });
  };
  add(nodes, 1, undefined, undefined, false);
  return rows;
}

/** What is open at first: all of a small tree down to its data, of a large one the way to the first list. */
export function openedAtFirst(nodes: readonly ResultNode[], size: number): ReadonlySet<string> {
  const keys = new Set<string>();
  const open = (list: readonly ResultNode[], prefix: string): void => {
    list.slice(0, pageOfItems).forEach((node, index) => {
      if (node.kind === 'raw' || node.children.length === 0 || (size > 30 && node.kind === 'item')) return;
      if (size > 30 && node.children.some(({ kind }) => kind === 'item')) return;
      keys.add(`${prefix}${index}`);
      open(node.children, `${prefix}${index}/`);
    });
  };
  open(nodes, '');
  return keys;
}
