import { z } from '../../schema';
import { day } from '../../time';
import { check } from './checks';
import { group, moment, someLine, yes } from './fields';
import { flag, maybe, number, type Operation, text } from './operation';

const own = { subject: 'account', effect: 'read', category: 'other' } as const;

/** Social selling index: how LinkedIn rates the use of itself. The other two are "top … per cent". */
export const retrieveSSI = {
  ...own,
  input: group({}),
  result: z.object({ ssi: number, industryTop: number, networkTop: number }),
} as const satisfies Operation;

export const retrievePerformance = {
  ...own,
  input: group({}),
  result: z.object({
    followersCount: number,
    postViewsLast7Days: number,
    profileViewsLast90Days: number,
    searchAppearancesPreviousWeek: number,
  }),
} as const satisfies Operation;

export const getAccountInfo = {
  ...own,
  input: group({}),
  result: z.object({ name: text, url: text }),
} as const satisfies Operation;

/** Contract linked-api 2.6: one question covers at most 30 days. */
export const longestUsageRange = 30 * day;

/** Ours: 13 questions, all within the time one request to a service may take. */
const longestUsageSpan = 366 * day;

type Range = { start: string; end: string; inParts?: boolean | undefined };
const lengthOf = ({ start, end }: Range) => Date.parse(end) - Date.parse(start);

/** `inParts`: a longer range is asked for in several questions. */
export const getApiUsage = {
  ...own,
  input: group({ start: moment, end: moment, inParts: yes }).check(
    check((range) => lengthOf(range) > 0, 'end_before_start', ['end']),
    check((range) => range.inParts === true || lengthOf(range) <= longestUsageRange, 'range_too_long', [
      'end',
    ]),
    check((range) => range.inParts !== true || lengthOf(range) <= longestUsageSpan, 'longer_than_a_year', [
      'end',
    ]),
  ),
  result: z.object({
    entries: maybe(z.array(z.object({ actionType: text, success: flag, time: text }))),
  }),
} as const satisfies Operation;

/** `own` marks the account the user's token belongs to. Tokens of others are never kept. */
export const getAccounts = {
  ...own,
  input: group({}),
  result: z.object({
    accounts: maybe(
      z.array(
        z.object({
          id: text,
          name: text,
          url: text,
          avatarUrl: text,
          headline: text,
          countryCode: text,
          status: text,
          connectedAt: text,
          reconnectionSessionId: text,
          reconnectionLink: text,
          own: flag,
        }),
      ),
    ),
  }),
} as const satisfies Operation;

/** Without an id: the account the user's token belongs to. */
const accountId = { accountId: someLine };
const limit = { category: text, period: text, maxValue: number, isEnabled: flag };

export const getLimits = {
  ...own,
  input: group(accountId),
  result: z.object({ limits: maybe(z.array(z.object(limit))) }),
} as const satisfies Operation;

export const getLimitsUsage = {
  ...own,
  input: group(accountId),
  result: z.object({ usage: maybe(z.array(z.object({ ...limit, currentUsage: number }))) }),
} as const satisfies Operation;

export const getSubscription = {
  ...own,
  input: group({}),
  result: z.object({ status: text, eligibleForTrial: flag, cancelAtPeriodEnd: flag }),
} as const satisfies Operation;

export const getSeats = {
  ...own,
  input: group({}),
  result: z.object({
    seats: maybe(z.array(z.object({ seatType: text, quantity: number, billingPeriod: text }))),
  }),
} as const satisfies Operation;

/** A page of the service on which the user signs the account in again. */
export const createReconnectionLink = {
  ...own,
  effect: 'write',
  input: group(accountId),
  result: z.object({ reconnectionLink: text }),
} as const satisfies Operation;
