import { useFormat, useText } from '../../shared/text';

export type ExportListProps = { count: number; onExport(kind: 'csv' | 'json'): void };

/** Keeps a list that was answered as a file; nothing where there is none. */
export function ExportList({ count, onExport }: ExportListProps) {
  const text = useText();
  const format = useFormat();
  if (count === 0) return null;
  return (
    <div class="result-export">
      <span id="result-export">{text('records_export_all', format.number(count))}</span>
      {(['csv', 'json'] as const).map((kind) => (
        <button
          key={kind}
          type="button"
          class="button small"
          aria-describedby="result-export"
          onClick={() => onExport(kind)}
        >
          {text(kind === 'csv' ? 'records_export_csv' : 'records_export_json')}
        </button>
      ))}
    </div>
  );
}
