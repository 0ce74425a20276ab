/** Badge of the day's usage, contract buena 1.4 A. */
type UsageLevel = 'low' | 'moderate' | 'high';

/** Line of advice, contract buena 1.4 B. Its bands differ from the badge's; the two are separate figures. */
type Priority = 'low' | 'normal' | 'medium' | 'high';

/** Unrounded share of the day's limit in percent; undefined without a positive limit, never a division by zero. */
export function usagePercent(used: number | undefined, limit: number | undefined): number | undefined {
  if (used === undefined || limit === undefined || limit <= 0) return undefined;
  return (used / limit) * 100;
}

/** Strict bounds, on the unrounded number: exactly 90 is still moderate. */
export function usageLevel(percent: number): UsageLevel {
  if (percent > 90) return 'high';
  return percent > 50 ? 'moderate' : 'low';
}

/** Inclusive bounds, on the unrounded number: exactly 95 is high, exactly 20 is low. */
export function priorityOf(percent: number): Priority {
  if (percent >= 95) return 'high';
  if (percent >= 80) return 'medium';
  return percent > 20 ? 'normal' : 'low';
}

/** What is left of the day, never below zero. */
export function remaining(used: number, limit: number): number {
  return Math.max(0, limit - used);
}

/** One decimal, as the service's own examples show it. */
export function oneDecimal(value: number): string {
  return (Math.round(value * 10) / 10).toFixed(1);
}

/** Hours of quiet after which it is said, unless the person chose others; strict (contract buena 1.4 C). */
export const defaultInactiveHours = 12;

/** Hours of quiet after which scheduling is suggested, contract buena 1.4 A; strict. */
export const suggestAfterHours = 24;
