import type { Level } from '../../lib/usage/level';

export type MeterProps = {
  label: string;
  used: number;
  limit: number;
  level: Level;
  valueText: string;
  /** Where an even pace would be now: a tick across the bar, with its words on hover. */
  even?: number;
  evenWords?: string;
};

/** A bar for a figure whose `used` and `limit` are both known; what is not known has no bar. */
export function Meter({ label, used, limit, level, valueText, even, evenWords }: MeterProps) {
  // A limit of 0 leaves nothing: a full bar, which `max=0` would not draw.
  const max = limit > 0 ? limit : 1;
  const value = limit > 0 ? Math.max(0, Math.min(used, limit)) : 1;
  const bar = (
    <meter
      class="meter"
      aria-label={label}
      aria-valuetext={valueText}
      data-level={level}
      min={0}
      max={max}
      value={value}
    />
  );
  if (even === undefined) return bar;
  const place = Math.max(0, Math.min(even / max, 1)) * 100;
  return (
    <div class="paced-meter" title={evenWords}>
      {bar}
      <span class="pace-tick" aria-hidden="true" style={{ insetInlineStart: `${place}%` }} />
    </div>
  );
}
