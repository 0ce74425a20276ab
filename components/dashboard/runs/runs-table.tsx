import type { EpochMs } from '../../../lib/time';
import { runTitle } from '../../../lib/wording/run-title';
import type { Text } from '../../../lib/words';
import { type Column, DataTable } from '../../shared/data-table';
import { OutsideLink } from '../../shared/outside-link';
import { useFormat, useText } from '../../shared/text';
import { groupOf, runGroups } from './filter-runs';
import { RunActions } from './run-actions';
import type { RunAct, RunRow } from './run-row';
import { RunState } from './run-state';

export type RunsTableProps = {
  rows: readonly RunRow[];
  now: EpochMs;
  busy: readonly string[];
  /** Stands in place of the table when nothing fits. */
  empty: string;
  onAct(act: RunAct, runId: string): void;
};

/** Runs, newest first to begin with. */
export function RunsTable({ rows, now, busy, empty, onAct }: RunsTableProps) {
  const text = useText();
  const format = useFormat();
  const titleId = (row: RunRow) => `runs-title-${row.runId}`;
  const columns: readonly Column<RunRow>[] = [
    {
      id: 'what',
      label: text('runs_run'),
      cell: (row) => (
        <a id={titleId(row)} href={`#/runs/${encodeURIComponent(row.runId)}`}>
          {runTitle(row, text)}
        </a>
      ),
      sortBy: (row) => runTitle(row, text),
    },
    {
      id: 'subject',
      label: text('runs_subject'),
      cell: (row) => <Subject row={row} />,
      sortBy: (row) => row.subjectName ?? shortUrl(row.subjectUrl),
    },
    {
      id: 'service',
      label: text('runs_service'),
      cell: ({ providerName }) => <span class="runs-service">{providerName}</span>,
      sortBy: ({ providerName }) => providerName,
    },
    {
      id: 'state',
      label: text('runs_state'),
      cell: (row) => <RunState row={row} now={now} />,
      sortBy: (row) => runGroups.indexOf(groupOf(row)),
    },
    {
      id: 'started',
      label: text('runs_started'),
      cell: ({ createdAt }) => (
        <time dateTime={new Date(createdAt).toISOString()} class="runs-time">
          {format.moment(createdAt, now)}
        </time>
      ),
      sortBy: ({ createdAt }) => createdAt,
    },
    {
      id: 'acts',
      label: text('runs_actions'),
      cell: (row) => (
        <RunActions row={row} busy={busy.includes(row.runId)} titleId={titleId(row)} onAct={onAct} />
      ),
    },
  ];
  return (
    <DataTable
      caption={text('runs_heading')}
      columns={columns}
      rows={rows}
      rowKey={({ runId }) => runId}
      initialSort={{ column: 'started', descending: true }}
      empty={<p class="quiet">{empty}</p>}
    />
  );
}

/** What a run is about, with the way to it on LinkedIn; nothing for what is only about the own account. */
export function Subject({ row }: { row: RunRow }) {
  const text = useText();
  if (row.restored || row.subjectKind === 'account') return <span class="quiet">{about(row, text)}</span>;
  return <OutsideLink url={row.subjectUrl}>{row.subjectName ?? shortUrl(row.subjectUrl)}</OutsideLink>;
}

function about(row: RunRow, text: Text): string {
  return row.restored ? text('runs_not_known') : text('shared_a_account');
}

/** An address as people read it: without what is the same in all of them. */
function shortUrl(url: string): string {
  return url.replace(/^https:\/\/www\.linkedin\.com\//, '').replace(/\/$/, '');
}
