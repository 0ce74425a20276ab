import type { Account } from './state';

const categories: Record<string, string> = {
  'st.openPersonPage': 'stPersonProfileViews',
  'st.openCompanyPage': 'stCompanyPageViews',
  'st.sendConnectionRequest': 'stConnectionRequests',
  'st.sendMessage': 'stMessages',
  'st.searchPeople': 'stSearchQueries',
  'st.searchCompanies': 'stSearchQueries',
  'st.reactToPost': 'stReactions',
  'st.commentOnPost': 'stComments',
  'st.createPost': 'stPosts',
  'nv.openPersonPage': 'nvPersonProfileViews',
  'nv.openCompanyPage': 'nvCompanyPageViews',
  'nv.sendMessage': 'nvMessages',
};

/** Limit category of an action, contract linked-api section 3. */
export const categoryOf = (actionType: string): string | undefined => categories[actionType];

/** How many actions of the category worked on this UTC day. @param now epoch ms */
export function usedToday(account: Account, category: string, now: number): number {
  const day = new Date(now).toISOString().slice(0, 10);
  return account.usage.filter(
    (each) => each.success && each.time.startsWith(day) && categoryOf(each.actionType) === category,
  ).length;
}
