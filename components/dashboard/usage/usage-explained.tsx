import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { sumsOf } from '../../../lib/usage/sums';
import { useFormat, useText } from '../../shared/text';
import { type Figure, figureWords, rowsOfFigure } from './usage-figure';
import type { UsageLine } from './usage-state';
import { UsageRowsTable } from './usage-tables';

export type UsageExplainedProps = {
  lines: readonly UsageLine[];
  /** Runs that count for nothing. */
  absent: number;
  figure: Figure | undefined;
  onWhole(): void;
};

/** The rows the sum, or the one figure that was opened, is made of. Opening a figure leads here. */
export function UsageExplained({ lines, absent, figure, onWhole }: UsageExplainedProps) {
  const text = useText();
  const format = useFormat();
  const [open, setOpen] = useState(false);
  const words = useRef<HTMLParagraphElement>(null);
  const led = useRef<Figure | undefined>(undefined);
  useLayoutEffect(() => {
    if (!figure) return;
    setOpen(true);
    // What is closed takes no focus: when it has been drawn open.
    if (!open || led.current === figure) return;
    led.current = figure;
    words.current?.focus();
  }, [figure, open]);
  const rows = rowsOfFigure(lines, figure);
  const count = (of: readonly UsageLine[]): string => format.number(sumsOf(of).total);
  return (
    <details class="usage-explained" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{text('usage_explain', format.number(lines.length), count(lines))}</summary>
      <p class="quiet">{text('usage_explain_how')}</p>
      {absent > 0 && <p class="quiet">{text('usage_absent', format.number(absent))}</p>}
      {figure && (
        <div class="usage-figure">
          <p ref={words} tabIndex={-1}>
            {text('usage_figure', figureWords(figure, text, format), count(rows), format.number(rows.length))}
          </p>
          <button type="button" class="button small" onClick={() => onWhole()}>
            {text('usage_figure_whole')}
          </button>
        </div>
      )}
      <UsageRowsTable lines={rows} />
    </details>
  );
}
