/** How much of an allowance is used up. Buena's bands, taken for all (contract buena 1.4 A). */
export type Level = 'low' | 'moderate' | 'high' | 'reached';

/** Compares the unrounded share: above 90 % is high, above 50 % moderate. */
export function levelOf(used: number, limit: number): Level {
  if (used >= limit) return 'reached';
  const percent = (used / limit) * 100;
  if (percent > 90) return 'high';
  return percent > 50 ? 'moderate' : 'low';
}
