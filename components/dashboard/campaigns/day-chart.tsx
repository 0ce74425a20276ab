import type { Point } from '../../../lib/campaigns/series';
import { DataTable } from '../../shared/data-table';
import { useFormat, useText } from '../../shared/text';
import { numberWords } from './figures';

export type DayChartProps<Name extends string> = {
  title: string;
  points: readonly Point<Name>[];
  /** One or two; the first is drawn full, the second as an outline, so that colour is not all that tells them apart. */
  series: readonly { name: Name; label: string }[];
  /** Stands where no day is known. */
  empty: string;
};

const pitch = 24;
const height = 72;

/** Columns by day, oldest first. A day without figures has a grey foot. The same figures stand below as text. */
export function DayChart<Name extends string>({ title, points, series, empty }: DayChartProps<Name>) {
  const text = useText();
  const format = useFormat();
  const figureOf = (point: Point<Name>, name: Name): number | undefined => {
    // Read by a name that is a type parameter, which TypeScript leaves open.
    const value: unknown = point[name];
    return typeof value === 'number' ? value : undefined;
  };
  if (points.length === 0) {
    return (
      <figure class="campaigns-chart">
        <figcaption>{title}</figcaption>
        <p class="quiet">{empty}</p>
      </figure>
    );
  }
  const told = points.flatMap((point) => series.map(({ name }) => figureOf(point, name) ?? 0));
  const most = Math.max(0, ...told);
  const sums = series.map(({ name, label }) => {
    const sum = points.reduce((total, point) => total + (figureOf(point, name) ?? 0), 0);
    return text('campaigns_sum', label, format.number(sum));
  });
  const [first, last] = [points[0]?.day ?? '', points.at(-1)?.day ?? ''];
  if (first === last) {
    // One day is no picture.
    return (
      <figure class="campaigns-chart">
        <figcaption>{title}</figcaption>
        <p>{text('campaigns_one_day', format.day(first), format.list(sums))}</p>
      </figure>
    );
  }
  const summary = text('campaigns_chart', title, format.day(first), format.day(last), format.list(sums));
  // A week's columns would be as broad as boards.
  const width = (points.length > 14 ? pitch - 6 : pitch / 2) / series.length;
  return (
    <figure class="campaigns-chart">
      <figcaption>
        {title}
        {series.length > 1 && (
          <span class="campaigns-legend">
            {series.map(({ name, label }, index) => (
              <span key={name} data-series={index}>
                {label}
              </span>
            ))}
          </span>
        )}
      </figcaption>
      <svg
        viewBox={`0 0 ${points.length * pitch} ${height}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={summary}
      >
        {points.map((point, index) =>
          series.map(({ name }, order) => {
            const x = index * pitch + (pitch - width * series.length) / 2 + order * width;
            const value = figureOf(point, name);
            return <Column key={name} top={Math.max(1, most)} {...{ value, x, width, order }} />;
          }),
        )}
      </svg>
      <p class="campaigns-axis quiet">
        <span>{format.day(first)}</span>
        <span>{text('usage_most', format.number(most))}</span>
        <span>{format.day(last)}</span>
      </p>
      <details>
        <summary>{text('campaigns_as_table')}</summary>
        <DataTable
          caption={title}
          rows={points}
          rowKey={({ day }) => day}
          pageSize={31}
          empty={empty}
          columns={[
            {
              id: 'day',
              label: text('campaigns_day'),
              cell: ({ day }) => format.day(day),
              sortBy: ({ day }) => day,
            },
            ...series.map(({ name, label }) => ({
              id: name,
              label,
              cell: (point: Point<Name>) => numberWords(figureOf(point, name), text, format),
              sortBy: (point: Point<Name>) => figureOf(point, name),
              numeric: true as const,
            })),
          ]}
        />
      </details>
    </figure>
  );
}

type ColumnProps = { value: number | undefined; x: number; width: number; top: number; order: number };

function Column({ value, x, width, top, order }: ColumnProps) {
  const tall = value === undefined ? 2 : Math.max(2, (value / top) * (height - 1));
  return (
    <rect
      class={value === undefined ? 'campaigns-gap' : 'campaigns-column'}
      data-series={order}
      x={x}
      y={height - tall}
      width={width}
      height={tall}
    />
  );
}
