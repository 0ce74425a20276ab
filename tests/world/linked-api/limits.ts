import type { Account } from './account';

const categories: Record<string, string> = {
  'st.openPersonPage': 'stPersonProfileViews',
  'st.openCompanyPage': 'stCompanyPageViews',
  'st.sendConnectionRequest': 'stConnectionRequests',
  'st.sendMessage': 'stMessages',
  'st.searchPeople': 'stSearchQueries',
  'st.searchCompanies': 'stSearchQueries',
  'st.searchJobs': 'stSearchQueries',
  'st.searchPosts': 'stSearchQueries',
  'st.reactToPost': 'stReactions',
  'st.reactToComment': 'stReactions',
  'st.commentOnPost': 'stComments',
  'st.replyToComment': 'stComments',
  'st.createPost': 'stPosts',
  'st.createRepost': 'stPosts',
  'nv.openPersonPage': 'nvPersonProfileViews',
  'nv.openCompanyPage': 'nvCompanyPageViews',
  'nv.sendMessage': 'nvMessages',
};

/** Contract linked-api 1.7. */
export type Limit = {
  category: string;
  period: 'daily' | 'weekly' | 'monthly';
  maxValue: number;
  isEnabled: boolean;
};

const limit = (category: string, period: Limit['period'], maxValue: number, isEnabled = true): Limit => ({
  category,
  period,
  maxValue,
  isEnabled,
});

/** What holds for an account that has set nothing itself; the numbers are the world's own. */
export const defaultLimits: readonly Limit[] = [
  limit('stPersonProfileViews', 'daily', 500),
  limit('stCompanyPageViews', 'daily', 300),
  limit('stConnectionRequests', 'daily', 100),
  limit('stConnectionRequests', 'weekly', 400),
  limit('stMessages', 'daily', 200),
  limit('stSearchQueries', 'daily', 200),
  limit('stSearchQueries', 'monthly', 3000),
  limit('stReactions', 'daily', 200),
  limit('stComments', 'daily', 200),
  limit('stPosts', 'daily', 50),
  limit('stPosts', 'monthly', 10, false),
  limit('nvPersonProfileViews', 'daily', 400),
  limit('nvCompanyPageViews', 'daily', 300),
  limit('nvMessages', 'daily', 100),
];

/** The defaults with the account's own in their place, its others after them. */
export function limitsOf(account: Account): Limit[] {
  const own = [
    ...ownLimits(account.limits, 'daily'),
    ...ownLimits(account.weeklyLimits, 'weekly'),
    ...ownLimits(account.monthlyLimits, 'monthly'),
  ];
  const same = (one: Limit) => (other: Limit) =>
    one.category === other.category && one.period === other.period;
  return [
    ...defaultLimits.map((each) => own.find(same(each)) ?? each),
    ...own.filter((each) => !defaultLimits.some(same(each))),
  ];
}

const ownLimits = (values: Record<string, number>, period: Limit['period']): Limit[] =>
  Object.entries(values).map(([category, maxValue]) => limit(category, period, maxValue));

/** First moment of the current UTC day, week (from Monday) or month. */
function beginningOf(period: Limit['period'], now: number): number {
  const date = new Date(now);
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()];
  switch (period) {
    case 'daily':
      return Date.UTC(year, month, day);
    case 'weekly':
      return Date.UTC(year, month, day - ((date.getUTCDay() + 6) % 7));
    case 'monthly':
      return Date.UTC(year, month, 1);
  }
}

/** How many actions of the category worked in the current period. @param now epoch ms */
export function usageOf(account: Account, { category, period }: Limit, now: number): number {
  const from = beginningOf(period, now);
  return account.usage.filter(
    (each) => each.success && Date.parse(each.time) >= from && categories[each.actionType] === category,
  ).length;
}

/** What stands in the way of one more such action, in words; nothing when it may go on. */
export function overLimit(account: Account, actionType: string, now: number): string | undefined {
  const category = categories[actionType];
  const reached = limitsOf(account).find(
    (each) => each.category === category && each.isEnabled && usageOf(account, each, now) >= each.maxValue,
  );
  return reached && `The ${reached.period} limit of ${reached.maxValue} for ${category} is reached.`;
}
