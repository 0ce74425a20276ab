import { isObject, textOf } from '../json';
import { childrenOf } from './check-workflow';
import type { Action } from './state';

/** What a single parameter's shape cannot say: which may stand together. Contract linked-api 2.3. */
type Rule = (action: Action) => string | undefined;

const together: Rule = ({ postUrl, postUrn }) => {
  if (typeof postUrl !== 'string' || typeof postUrn !== 'string') return undefined;
  const number = postUrn.slice(postUrn.lastIndexOf(':') + 1);
  return postUrl.includes(number) ? undefined : 'postUrn and postUrl must name the same post.';
};

const attachments: Rule = (action) => {
  const list = Array.isArray(action.attachments) ? action.attachments.filter(isObject) : [];
  const types = new Set(list.map((each) => each.type));
  if (types.size > 1) return 'attachments must all be of one type.';
  if (types.has('video') && list.length > 1) return 'attachments may hold one video.';
  if (types.has('document') && list.length > 1) return 'attachments may hold one document.';
  const nameless = list.findIndex((each) => each.type === 'document' && each.name === undefined);
  return nameless < 0 ? undefined : `attachments[${nameless}].name is required for a document.`;
};

const mentions: Rule = (action) => {
  const list = Array.isArray(action.mentions) ? action.mentions.filter(isObject) : [];
  const text = textOf(action, 'text') ?? '';
  const unused = list.findIndex((each) => !text.includes(`@[${textOf(each, 'key')}]`));
  return unused < 0 ? undefined : `mentions[${unused}].key does not stand in the text as @[key].`;
};

const invitationUrls: Record<string, string> = {
  connect: 'personUrl',
  companyFollow: 'companyUrl',
  newsletterSubscribe: 'newsletterUrl',
};

const invitation: Rule = (action) => {
  const right = invitationUrls[textOf(action, 'invitationType') ?? ''] ?? 'personUrl';
  if (action[right] === undefined) return `${right} is required for this invitationType.`;
  const wrong = Object.values(invitationUrls).find((each) => each !== right && action[each] !== undefined);
  return wrong && `${wrong} is not allowed for this invitationType.`;
};

const sinceOrFilter: Rule = ({ since, filter }) =>
  since !== undefined && filter !== undefined ? 'since is allowed only without filter.' : undefined;

const filterOrPreferences: Rule = ({ filter, preferences }) =>
  filter !== undefined && preferences !== undefined
    ? 'filter and preferences exclude each other.'
    : undefined;

const fewWithChildren: Rule = (action) =>
  childrenOf(action).length > 0 && Number(action.limit ?? 0) > 20
    ? 'limit must be at most 20 with children.'
    : undefined;

const customAddress: Rule = ({ customSearchUrl }) => {
  if (typeof customSearchUrl !== 'string') return undefined;
  const host = URL.canParse(customSearchUrl) ? new URL(customSearchUrl).hostname : '';
  return /(^|\.)linkedin\.com$/.test(host) ? undefined : 'customSearchUrl must be a LinkedIn search.';
};

const rules: Record<string, readonly Rule[]> = {
  'st.openPost': [together],
  'st.reactToPost': [together],
  'st.commentOnPost': [together],
  'st.createRepost': [together, mentions],
  'st.createPost': [attachments, mentions],
  'st.acceptInvitation': [invitation],
  'st.ignoreInvitation': [invitation],
  'st.retrieveConnections': [sinceOrFilter],
  'st.searchPeople': [customAddress],
  'nv.searchPeople': [customAddress],
  'st.searchCompanies': [customAddress],
  'nv.searchCompanies': [customAddress],
  'st.searchJobs': [customAddress, filterOrPreferences],
  'st.searchPosts': [customAddress, fewWithChildren],
};

/** The first rule one action breaks, children apart; nothing when all is well. */
export function brokenRule(action: Action): string | undefined {
  for (const rule of rules[action.actionType] ?? []) {
    const problem = rule(action);
    if (problem) return problem;
  }
  return undefined;
}
