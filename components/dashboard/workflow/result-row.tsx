import type { ResultAction } from '../../../lib/providers/linked-api/wire/read-completion';
import { failureSentence } from '../../../lib/wording/failure-sentence';
import type { Text } from '../../../lib/words';
import { excerptOf, jsonOf } from '../../shared/json-text';
import { useFormat, useText } from '../../shared/text';
import type { TreeRow } from './result-rows';
import { actionLabel, paramLabel } from './workflow-words';

export type ResultRowProps = {
  row: TreeRow;
  /** How many more a press shows. */
  more: number;
  /** The one line Tab leads to. */
  tabStop: boolean;
  onFocus(): void;
  onToggle(): void;
};

/** One line of the tree. */
export function ResultRow({ row, more, tabStop, onFocus, onToggle }: ResultRowProps) {
  const failed = row.kind === 'node' && row.node.kind === 'action' && row.node.success === false;
  return (
    // The tree takes the keys for all its lines.
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    <div
      class="completion-row"
      role="treeitem"
      data-key={row.key}
      data-kind={row.kind}
      data-failed={failed}
      tabIndex={tabStop ? 0 : -1}
      aria-level={row.level}
      aria-posinset={row.position}
      aria-setsize={row.siblings}
      aria-expanded={row.expandable ? row.open : undefined}
      style={`--level: ${row.level}`}
      onFocus={onFocus}
      onClick={onToggle}
    >
      <span class="completion-mark" aria-hidden="true">
        {row.expandable ? (row.open ? '▾' : '▸') : ''}
      </span>
      <div class="completion-words">
        <Words row={row} more={more} />
      </div>
    </div>
  );
}

function Words({ row, more }: { row: TreeRow; more: number }) {
  const text = useText();
  switch (row.kind) {
    case 'more':
      return (
        <span class="completion-link">{text('workflow_result_more', String(more), String(row.hidden))}</span>
      );
    case 'data':
      return <Data value={row.value} raw={row.raw} />;
    case 'node':
      return row.node.kind === 'action' ? <Action node={row.node} /> : <span>{rowName(row, text)}</span>;
  }
}

function Action({ node }: { node: ResultAction }) {
  const text = useText();
  const { actionType, label, success, error, path } = node;
  return (
    <>
      <p class="completion-action">
        <Outcome success={success} /> <strong>{actionLabel(actionType, text)}</strong>{' '}
        {label !== undefined && <span>{text('workflow_result_label', label)} </span>}
        {path && <code class="quiet">{path}</code>}
      </p>
      {error && <p class="completion-error">{errorSentence(error, text)}</p>}
    </>
  );
}

/** Word and sign; the colour only repeats them. */
function Outcome({ success }: { success: boolean | undefined }) {
  const text = useText();
  if (success === undefined) {
    return <span class="completion-outcome">? {text('workflow_result_unknown')}</span>;
  }
  return (
    <span class="completion-outcome" data-tone={success ? 'good' : 'bad'}>
      <span aria-hidden="true">{success ? '✓' : '✕'}</span>{' '}
      {text(success ? 'workflow_result_done' : 'workflow_result_failed')}
    </span>
  );
}

function errorSentence({ type, message }: NonNullable<ResultAction['error']>, text: Text): string {
  return failureSentence({ code: 'refused', ...(type && { reason: type }), message }, text, 'Linked API');
}

const isPlain = (value: unknown): boolean => typeof value !== 'object' || value === null;

/** Years and ids are numbers too, but nobody groups their digits. */
const isCount = (name: string): boolean => /count$/i.test(name);

/** Plain fields side by side, the rest as it is. Foreign text stays text. */
function Data({ value, raw }: { value: unknown; raw: boolean }) {
  const text = useText();
  const format = useFormat();
  const fields = raw || isPlain(value) || Array.isArray(value) ? [] : Object.entries({ ...Object(value) });
  const plain = fields.filter(([, each]) => isPlain(each) && each !== null && each !== '');
  const rest = fields.length === 0 ? value : Object.fromEntries(fields.filter(([, each]) => !isPlain(each)));
  const hasRest = fields.length === 0 || fields.some(([, each]) => !isPlain(each));
  return (
    <div class="completion-data">
      <span class="completion-heard">{text('workflow_result_data')}</span>
      {plain.length > 0 && (
        <dl>
          {plain.map(([name, each]) => (
            <div key={name}>
              <dt>{paramLabel(name, text)}</dt>
              <dd>{isCount(name) && typeof each === 'number' ? format.number(each) : String(each)}</dd>
            </div>
          ))}
        </dl>
      )}
      {hasRest && <pre>{excerptOf(jsonOf(rest)).text}</pre>}
    </div>
  );
}

/** What a line is called; also what typing a letter looks for. */
export function rowName(row: TreeRow, text: Text): string {
  if (row.kind === 'data') return text('workflow_result_data');
  if (row.kind === 'more') return text('workflow_result_more', '', String(row.hidden));
  const { node } = row;
  if (node.kind === 'action') return actionLabel(node.actionType, text);
  if (node.kind === 'raw') return text('workflow_result_raw', isPlain(node.value) ? String(node.value) : '');
  return node.name ?? text('workflow_result_item', String(node.position));
}
