export type SparklineDay = { total: number | undefined };

export type SparklineProps = {
  days: readonly SparklineDay[];
  /** Says in words what the columns show. */
  label: string;
};

const pitch = 10;
const width = 7;
const height = 28;

/** A column a day, oldest first. A day of zero has a foot; a day without figures has a dot and no column. */
export function Sparkline({ days, label }: SparklineProps) {
  const top = Math.max(1, ...days.map(({ total }) => total ?? 0));
  return (
    <svg class="sparkline" viewBox={`0 0 ${days.length * pitch} ${height}`} role="img" aria-label={label}>
      {days.map(({ total }, index) => {
        const x = index * pitch + (pitch - width) / 2;
        if (total === undefined) {
          return <circle class="sparkline-unknown" key={x} cx={x + width / 2} cy={height - 1.5} r="1" />;
        }
        const tall = total === 0 ? 1 : Math.max(3, (total / top) * height);
        const kind = index === days.length - 1 ? 'sparkline-today' : 'sparkline-day';
        return <rect class={kind} key={x} x={x} y={height - tall} width={width} height={tall} rx="1" />;
      })}
    </svg>
  );
}
