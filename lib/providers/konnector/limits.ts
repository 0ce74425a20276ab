import type { Allowance } from '../status';

type Limit = { limit?: number; remaining?: number };

/** The four rate headers; absent is unknown, not zero. The day's limit may be written `5,000` (contract konnector 1.8). */
export function limitsOf(headers: Headers): { minute: Limit; day: Limit } {
  return { minute: limitOf(headers, 'minute'), day: limitOf(headers, 'day') };
}

/** The service's own request limits as allowances. There is no reset time. */
export function requestAllowances(headers: Headers): Allowance[] {
  return Object.entries(limitsOf(headers)).flatMap(([window, { limit, remaining }]): Allowance[] => {
    if (limit === undefined || (window !== 'minute' && window !== 'day')) return [];
    const used = remaining === undefined ? {} : { used: Math.max(0, limit - remaining) };
    return [{ counts: 'requests', window, ...used, limit }];
  });
}

function limitOf(headers: Headers, window: 'minute' | 'day'): Limit {
  const limit = numberOf(headers.get(`x-ratelimit-limit-${window}`));
  const remaining = numberOf(headers.get(`x-ratelimit-remaining-${window}`));
  return { ...(limit !== undefined && { limit }), ...(remaining !== undefined && { remaining }) };
}

function numberOf(header: string | null): number | undefined {
  const digits = header?.trim().replaceAll(',', '') ?? '';
  return /^\d{1,9}$/.test(digits) ? Number(digits) : undefined;
}
