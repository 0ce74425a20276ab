import './completion-tree.css';
import { useMemo, useRef, useState } from 'preact/hooks';
import { readCompletion } from '../../../lib/providers/linked-api/wire/read-completion';
import { useFormat, useText } from '../../shared/text';
import { ResultRow, rowName } from './result-row';
import { type Opened, openedAtFirst, pageOfItems, visibleRows } from './result-rows';
import { treeMove } from './tree-keys';

export type CompletionTreeProps = {
  /** What the service gave for a custom workflow; anything at all. */
  completion: unknown;
  /** Offers the export when given. `completionRows(readCompletion(completion).nodes)` has the rows of the CSV. */
  onExport?: (kind: 'json' | 'csv') => void;
};

/** What came of each action of a workflow, as a tree. Only what is open is drawn. */
export function CompletionTree({ completion, onExport }: CompletionTreeProps) {
  const text = useText();
  const format = useFormat();
  const tree = useMemo(() => readCompletion(completion), [completion]);
  const [opened, setOpened] = useState<Opened>(() => ({
    keys: openedAtFirst(tree.nodes, tree.actions + tree.items),
    pages: new Map(),
  }));
  const [current, setCurrent] = useState<string | undefined>(undefined);
  const list = useRef<HTMLDivElement>(null);
  const rows = visibleRows(tree.nodes, opened);
  const tabStop = rows.some(({ key }) => key === current) ? current : rows[0]?.key;

  if (rows.length === 0) return <p class="quiet">{text('workflow_result_empty')}</p>;

  const focus = (key: string): void => {
    setCurrent(key);
    list.current?.querySelector<HTMLElement>(`[data-key="${key}"]`)?.focus();
  };
  const toggle = (key: string, wanted?: boolean): void => {
    const row = rows.find((each) => each.key === key);
    if (row?.kind === 'more') {
      const parent = row.parent ?? '';
      setOpened({ ...opened, pages: new Map(opened.pages).set(parent, (opened.pages.get(parent) ?? 1) + 1) });
      // The line goes; the first of the new ones comes in its place.
      const place = rows.indexOf(row);
      setTimeout(() => list.current?.querySelectorAll<HTMLElement>('[role="treeitem"]')[place]?.focus());
      return;
    }
    if (!row?.expandable) return;
    const keys = new Set(opened.keys);
    if (wanted ?? !row.open) keys.add(key);
    else keys.delete(key);
    setOpened({ ...opened, keys });
  };
  const openBeside = (): void => {
    const at = rows.find(({ key }) => key === tabStop);
    const beside = rows.filter(({ parent, expandable }) => parent === at?.parent && expandable);
    setOpened({ ...opened, keys: new Set([...opened.keys, ...beside.map(({ key }) => key)]) });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const move = treeMove(event.key, rows, tabStop, (row) => rowName(row, text));
    if (!move) return;
    event.preventDefault();
    if (move.kind === 'focus') focus(move.key);
    else if (move.kind === 'open-all') openBeside();
    else toggle(move.key, move.kind === 'toggle' ? undefined : move.kind === 'open');
  };

  return (
    <div class="completion">
      <div class="completion-head">
        <p>{totals(tree.actions, tree.failed, text, format)}</p>
        {onExport && (
          <div class="buttons">
            <button type="button" class="button small" onClick={() => onExport('json')}>
              {text('workflow_export_json')}
            </button>
            <button type="button" class="button small" onClick={() => onExport('csv')}>
              {text('workflow_export_csv')}
            </button>
          </div>
        )}
      </div>
      <div
        class="completion-tree"
        role="tree"
        aria-label={text('workflow_result')}
        ref={list}
        onKeyDown={onKeyDown}
      >
        {rows.map((row) => (
          <ResultRow
            key={row.key}
            row={row}
            more={row.kind === 'more' ? Math.min(row.hidden, pageOfItems) : 0}
            tabStop={row.key === tabStop}
            onFocus={() => setCurrent(row.key)}
            onToggle={() => toggle(row.key)}
          />
        ))}
      </div>
    </div>
  );
}

function totals(
  actions: number,
  failed: number,
  text: ReturnType<typeof useText>,
  format: ReturnType<typeof useFormat>,
): string {
  if (actions === 0) return text('workflow_total_none');
  const all = text(actions === 1 ? 'workflow_total_one' : 'workflow_total_other', format.number(actions));
  return failed === 0
    ? text('workflow_total_good', all)
    : text('workflow_total_failed', all, format.number(failed));
}
