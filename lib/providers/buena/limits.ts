import { type EpochMs, second } from '../../time';
import type { Allowance } from '../status';

/** Buena's own request limit, where the headers tell it; there is no `hour` among our windows (contract buena 2). */
export function requestAllowance(headers: Headers, now: EpochMs): Allowance[] {
  const window = headers.get('x-ratelimit-window')?.trim().toLowerCase();
  const limit = numberOf(headers.get('x-ratelimit-limit'));
  if (limit === undefined || (window !== 'minute' && window !== 'day')) return [];
  const remaining = numberOf(headers.get('x-ratelimit-remaining'));
  const resetsAt = (numberOf(headers.get('x-ratelimit-reset')) ?? 0) * second;
  return [
    {
      counts: 'requests',
      window,
      limit,
      ...(remaining !== undefined && { used: Math.max(0, limit - remaining) }),
      ...(resetsAt > now && { resetsAt }),
    },
  ];
}

function numberOf(header: string | null): number | undefined {
  const digits = header?.trim() ?? '';
  return /^\d{1,12}$/.test(digits) ? Number(digits) : undefined;
}
