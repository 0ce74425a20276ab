import type { ResultNode } from './read-completion';

/** One line of an export: what one action came to. All plain text. */
export type CompletionRow = {
  path: string;
  action: string;
  label: string;
  /** The thing of a loop it was run for. */
  item: string;
  success: 'yes' | 'no' | '';
  errorType: string;
  message: string;
};

export const completionColumns = [
  'path',
  'action',
  'label',
  'item',
  'success',
  'errorType',
  'message',
] as const satisfies readonly (keyof CompletionRow)[];

/** A row for every action, in the order of the tree. */
export function completionRows(nodes: readonly ResultNode[], item = ''): CompletionRow[] {
  return nodes.flatMap((node): CompletionRow[] => {
    if (node.kind === 'raw') return [];
    if (node.kind === 'item') return completionRows(node.children, node.name ?? `#${node.position}`);
    const { path, actionType, label = '', success, error, children } = node;
    const row: CompletionRow = {
      path,
      action: actionType,
      label,
      item,
      success: success === undefined ? '' : success ? 'yes' : 'no',
      errorType: error?.type ?? '',
      message: error?.message ?? '',
    };
    return [row, ...completionRows(children, item)];
  });
}
