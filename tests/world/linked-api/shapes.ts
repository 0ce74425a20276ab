import { reactionTypes } from '../state';
import { type Check, flag, listOf, may, moment, must, object, oneOf, type Shape, text, whole } from './check';
import {
  companyFilter,
  jobFilter,
  jobPreferences,
  nvPersonFilter,
  personFilter,
  postFilter,
} from './filters';
import type { Action } from './state';

const retrieval = { limit: may(whole(1, 20)), since: may(moment) };
const search = (max: number, filter: Check): Shape => ({
  term: may(text()),
  limit: may(whole(1, max)),
  filter: may(filter),
  customSearchUrl: may(text()),
});
const postText = (max: number) => must(text(max, 1));
const reaction = oneOf(...reactionTypes);
const operation = oneOf('archive', 'unarchive', 'star', 'unstar', 'mute', 'unmute');
const employees = (filter: Check): Shape => ({ limit: may(whole(1, 500)), filter: may(filter) });
const actAs = { companyUrl: may(text()) };
const invitation: Shape = {
  invitationType: must(oneOf('connect', 'companyFollow', 'newsletterSubscribe')),
  personUrl: may(text()),
  companyUrl: may(text()),
  newsletterUrl: may(text()),
};
const mentions = may(
  listOf(
    object({
      key: must(text(100, 1)),
      name: must(text(200, 1)),
      urn: may(text()),
      personHashedUrl: may(text()),
      companyHashedUrl: may(text()),
    }),
  ),
);

/** Parameters of each action beside its target. Contract linked-api 2.3; what is not here takes none. */
const shapes: ReadonlyMap<string, Shape> = new Map<string, Shape>([
  ['st.retrievePersonPosts', retrieval],
  ['st.retrievePersonComments', retrieval],
  ['st.retrievePersonReactions', retrieval],
  ['st.retrieveCompanyPosts', retrieval],
  ['st.retrieveCompanyEmployees', employees(personFilter)],
  ['nv.retrieveCompanyEmployees', employees(nvPersonFilter)],
  ['st.retrieveCompanyDMs', { limit: may(whole(1, 20)) }],
  ['nv.retrieveCompanyDMs', { limit: may(whole(1, 20)) }],
  [
    'st.retrievePostComments',
    { limit: may(whole(1, 500)), replies: may(flag), sort: may(oneOf('mostRelevant', 'mostRecent')) },
  ],
  ['st.retrievePostReactions', { limit: may(whole(1, 1000)) }],
  ['st.searchPeople', search(1000, personFilter)],
  ['nv.searchPeople', search(2500, nvPersonFilter)],
  ['st.searchCompanies', search(1000, companyFilter)],
  ['nv.searchCompanies', search(1000, companyFilter)],
  [
    'st.searchJobs',
    {
      ...search(1000, jobFilter),
      location: may(text()),
      allowSimilarResults: may(flag),
      preferences: may(jobPreferences),
    },
  ],
  ['st.searchPosts', search(100, postFilter)],
  // The note's own length is judged by LinkedIn when it runs: action error `noteTooLong`.
  ['st.sendConnectionRequest', { note: may(text(10_000)), email: may(text(320, 1)) }],
  ['st.withdrawConnectionRequest', { unfollow: may(flag) }],
  ['st.retrieveConnections', { limit: may(whole(1, 1000)), since: may(moment), filter: may(personFilter) }],
  ['st.acceptInvitation', invitation],
  ['st.ignoreInvitation', invitation],
  ['st.reactToPost', { type: must(reaction), ...actAs }],
  ['st.commentOnPost', { text: postText(1000), ...actAs }],
  ['st.reactToComment', { type: may(reaction) }],
  ['st.replyToComment', { text: postText(1000) }],
  [
    'st.createPost',
    {
      text: postText(3000),
      ...actAs,
      attachments: may(
        listOf(
          object({
            url: must(text(2000, 1)),
            type: must(oneOf('image', 'video', 'document')),
            name: may(text()),
          }),
          9,
        ),
      ),
      mentions,
    },
  ],
  ['st.createRepost', { text: may(text(3000)), mentions }],
  ['st.retrieveFeed', { limit: may(whole(1, 100)) }],
  ['st.retrieveProfileViewers', { limit: may(whole(1, 300)), since: may(moment) }],
  ['st.sendMessage', { text: postText(1900) }],
  ['nv.sendMessage', { text: postText(1900), subject: may(text(80)) }],
  ['st.syncConversation', { days: may(whole(1, 90)) }],
  ['nv.syncConversation', { days: may(whole(1, 90)) }],
  ['st.manageConversation', { operation: must(operation) }],
  ['nv.manageConversation', { operation: must(oneOf('archive', 'unarchive')) }],
]);

const shared: Shape = {
  label: may(text()),
  basicInfo: may(flag),
  personUrl: may(text(2000, 1)),
  personHashedUrl: may(text(2000, 1)),
  companyUrl: may(text(2000, 1)),
  companyHashedUrl: may(text(2000, 1)),
  postUrl: may(text(2000, 1)),
  postUrn: may(text(2000, 1)),
  threadId: may(text(2000, 1)),
  commentUrl: may(text(2000, 1)),
  jobUrl: may(text(2000, 1)),
};

/** The first wrong parameter of one action, children apart, as `path what`; nothing when all is well. */
export function wrongParameter(action: Action): string | undefined {
  const shape = { ...shared, ...shapes.get(action.actionType) };
  return object(shape)(action)?.replace(/^\./, '');
}
