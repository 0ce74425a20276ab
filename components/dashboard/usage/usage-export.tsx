import { useState } from 'preact/hooks';
import { FailureNote } from '../../shared/failure-note';
import { useFormat, useText } from '../../shared/text';
import { allLines, monthsOf } from './usage-lines';
import type { UsageData, UsageLine, UsageProps, UsageRows } from './usage-state';

const whats = ['shown', 'days', 'months'] as const;
type What = (typeof whats)[number];

export type UsageExportProps = Pick<UsageProps, 'state' | 'onExport'> & {
  data: UsageData;
  /** Those that are shown. */
  lines: readonly UsageLine[];
};

/** Rows as a file: those of the period and account on screen, all that are kept, or the months. */
export function UsageExport({ state, data, lines, onExport }: UsageExportProps) {
  const text = useText();
  const format = useFormat();
  const [what, setWhat] = useState<What>('shown');
  const { busy, notice } = state;
  const rows: Record<What, UsageRows> = {
    shown: { of: 'days', lines },
    days: { of: 'days', lines: allLines(data) },
    months: { of: 'months', lines: monthsOf(data, undefined) },
  };
  const nothing = rows[what].lines.length === 0;
  const why = nothing ? text('usage_export_nothing') : busy ? text('usage_export_busy') : undefined;
  return (
    <fieldset class="usage-part usage-export">
      <legend>{text('usage_export')}</legend>
      <label>
        {text('usage_export_what')}
        <select
          value={what}
          onChange={({ currentTarget: { value } }) =>
            setWhat(whats.find((each) => each === value) ?? 'shown')
          }
        >
          {whats.map((each) => (
            <option key={each} value={each}>
              {text(`usage_export_${each}`, format.number(rows[each].lines.length))}
            </option>
          ))}
        </select>
      </label>
      <div class="buttons">
        {(['csv', 'json'] as const).map((kind) => (
          <button
            key={kind}
            type="button"
            class="button"
            disabled={why !== undefined}
            aria-describedby={why && 'usage-export-why'}
            onClick={() => onExport(rows[what], kind)}
          >
            {text(`usage_export_${kind}`)}
          </button>
        ))}
      </div>
      {why && (
        <p id="usage-export-why" class="quiet">
          {why}
        </p>
      )}
      <div role="status">
        {notice.kind === 'exported' && text('usage_exported', format.number(notice.count))}
        {notice.kind === 'failed' && <FailureNote failure={notice.failure} />}
      </div>
    </fieldset>
  );
}
