import { DataTable } from '../../shared/data-table';
import { useFormat, useText } from '../../shared/text';
import { type Figure, isSame } from './usage-figure';
import type { DayTotal } from './usage-lines';

/** `count` undefined: nobody told, which is not zero. */
export type Bar = { figure: Figure; label: string; count: number | undefined; detail?: string };

/** `open`: the figure whose rows are shown beneath; a press opens one. */
export type FigureChoice = { open: Figure | undefined; onOpen(figure: Figure): void };

type FigureButtonProps = FigureChoice & { figure: Figure; label: string };

/** Every figure leads to the rows it is made of. */
function FigureButton({ figure, label, open, onOpen }: FigureButtonProps) {
  const text = useText();
  return (
    <button
      type="button"
      class="usage-open"
      title={text('usage_show_rows')}
      aria-pressed={isSame(figure, open)}
      onClick={() => onOpen(figure)}
    >
      {label}
    </button>
  );
}

/** Bars beside their words and figures: what the bar shows is written, so that it need not be seen. */
export function UsageBars({
  title,
  bars,
  ...choice
}: FigureChoice & { title: string; bars: readonly Bar[] }) {
  const text = useText();
  const format = useFormat();
  const top = Math.max(1, ...bars.map(({ count }) => count ?? 0));
  return (
    <section class="usage-part" aria-label={title}>
      <h3>{title}</h3>
      <ul class="usage-bars">
        {bars.map(({ figure, label, count, detail }) => (
          <li key={JSON.stringify(figure)}>
            <span class="usage-label">
              {count ? <FigureButton figure={figure} label={label} {...choice} /> : label}
              {detail && <span class="quiet"> {detail}</span>}
            </span>
            {count !== undefined && (
              <svg class="usage-bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
                <rect class="usage-ground" width="100" height="8" />
                <rect class="usage-fill" width={(count / top) * 100} height="8" />
              </svg>
            )}
            <span class={count === undefined ? 'quiet' : 'usage-count'}>
              {count === undefined ? text('usage_unknown') : format.number(count)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

const pitch = 20;
const height = 100;

/** A column a day. A day nobody told of has a hatched foot, a quiet day a full one. The same figures stand below as text. */
export function UsageDays({ days, ...choice }: FigureChoice & { days: readonly DayTotal[] }) {
  const text = useText();
  const format = useFormat();
  const known = days.flatMap(({ total }) => (total === undefined ? [] : [total]));
  const most = Math.max(0, ...known);
  // A week's columns would be as broad as boards.
  const width = days.length > 14 ? 14 : 7;
  const top = Math.max(1, most);
  const words = (total: number | undefined): string =>
    total === undefined ? text('usage_unknown') : format.number(total);
  const [first, last] = [days[0], days.at(-1)];
  return (
    <section class="usage-part usage-wide" aria-label={text('usage_by_day')}>
      <h3>{text('usage_by_day')}</h3>
      <svg
        class="usage-days"
        viewBox={`0 0 ${Math.max(1, days.length) * pitch} ${height}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={days.map(({ day, total }) => `${format.day(day)}: ${words(total)}`).join(', ')}
      >
        {days.map(({ day, total }, index) => {
          const x = index * pitch + (pitch - width) / 2;
          const tall = total === undefined ? 2 : Math.max(2, (total / top) * height);
          return (
            <rect
              key={day}
              class={total === undefined ? 'usage-gap' : 'usage-fill'}
              x={x}
              y={height - tall}
              width={width}
              height={tall}
            >
              <title>{`${format.day(day)}: ${words(total)}`}</title>
            </rect>
          );
        })}
      </svg>
      {first && last && (
        <p class="usage-axis quiet">
          <span>{format.day(first.day)}</span>
          <span>{text('usage_most', format.number(most))}</span>
          <span>{format.day(last.day)}</span>
        </p>
      )}
      <details>
        <summary>{text('usage_days_table')}</summary>
        <DataTable
          caption={text('usage_by_day')}
          rows={days}
          rowKey={({ day }) => day}
          pageSize={31}
          initialSort={{ column: 'day', descending: true }}
          empty={undefined}
          columns={[
            {
              id: 'day',
              label: text('usage_column_day'),
              cell: ({ day, total }) =>
                total ? (
                  <FigureButton figure={{ of: 'day', day }} label={format.day(day)} {...choice} />
                ) : (
                  format.day(day)
                ),
              sortBy: ({ day }) => day,
            },
            {
              id: 'count',
              label: text('usage_column_count'),
              cell: ({ total }) => words(total),
              sortBy: ({ total }) => total,
              numeric: true,
            },
          ]}
        />
      </details>
    </section>
  );
}
