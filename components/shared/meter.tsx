/** How much of an allowance is used up. Buena's bands, taken for all (contract buena 1.4 A). */
export type Level = 'low' | 'moderate' | 'high' | 'reached';

export type MeterProps = { label: string; used: number; limit: number; level: Level; valueText: string };

/** A bar for a figure whose `used` and `limit` are both known; what is not known has no bar. */
export function Meter({ label, used, limit, level, valueText }: MeterProps) {
  // A limit of 0 leaves nothing: a full bar, which `max=0` would not draw.
  const max = limit > 0 ? limit : 1;
  const value = limit > 0 ? Math.max(0, Math.min(used, limit)) : 1;
  return (
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
}
