import { postUrl, profileUrl } from '../cast';
import { companyUrl } from '../cast-companies';
import type { Control } from '../control';
import { unknownToFilters } from './match';
import type { Provocation } from './provoke';

const action = (actionType: string, rest: object = {}) => ({ actionType, ...rest });

/** An action with what stands under it; `then` is the wire's own name. */
const over = (parent: object, ...children: object[]): object =>
  Object.fromEntries([...Object.entries(parent), ['then', children]]);

const met = (
  type: string,
  how: string,
  body: unknown,
  prepare?: (control: Control) => void,
): Provocation => ({ type, where: 'action', how, ask: { body }, ...(prepare && { prepare }) });

const about = (vanity: string) => ({ personUrl: profileUrl(vanity) });
const connect = (vanity: string, rest: object = {}) =>
  action('st.sendConnectionRequest', { ...about(vanity), ...rest });

const post = (number: number) => ({ postUrl: postUrl(`urn:li:activity:7400000000000000${number}`) });
const commentUrl = (number: number, id: number): string =>
  `${post(number).postUrl}/?dashCommentUrn=urn:li:fsd_comment:(${id},urn:li:activity:7400000000000000${number})`;

const comment = action('st.commentOnPost', { ...post(101), text: 'Once.' });
const repost = action('st.createRepost', post(101));
const unknownPlace = { filter: { locations: [unknownToFilters] } };
const closedCompany = over(
  action('st.openCompanyPage', { companyUrl: companyUrl('saltmarsh-vaults') }),
  action('st.retrieveCompanyEmployees'),
);

/** Contract linked-api 4.3. */
export const actionProvocations: readonly Provocation[] = [
  met('personNotFound', 'ivo-ghost', action('st.openPersonPage', about('ivo-ghost'))),
  met('selfProfileNotAllowed', 'mara-self', action('st.openPersonPage', about('mara-self'))),
  met('messagingNotAllowed', 'ada-park', action('st.sendMessage', { ...about('ada-park'), text: 'Hi' })),
  met(
    'messagingNotAllowed',
    'eli-novotny by Sales Navigator',
    action('nv.sendMessage', { ...about('eli-novotny'), text: 'Hi', subject: 'Hi' }),
  ),
  met('alreadyPending', 'cy-marchetti', connect('cy-marchetti')),
  met('alreadyConnected', 'bo-lindqvist', connect('bo-lindqvist')),
  met('emailRequired', 'dee-okoro', connect('dee-okoro')),
  met('noteTooLong', 'a note of 301', connect('ada-park', { note: 'x'.repeat(301) })),
  met('noteLimitExceeded', 'fay-tamura with a note', connect('fay-tamura', { note: 'Hi' })),
  met('requestNotAllowed', 'eli-novotny', connect('eli-novotny')),
  met('notPending', 'ada-park', action('st.withdrawConnectionRequest', about('ada-park'))),
  met('connectionNotFound', 'ada-park', action('st.removeConnection', about('ada-park'))),
  met('retrievingNotAllowed', 'saltmarsh-vaults', closedCompany),
  met(
    'retrievingNotAllowed',
    'POST /_world/account {"refusedActions":{"st.retrieveConnections":"retrievingNotAllowed"}}',
    action('st.retrieveConnections'),
    (control) => control.account({ refusedActions: { 'st.retrieveConnections': 'retrievingNotAllowed' } }),
  ),
  met(
    'searchingNotAllowed',
    'POST /_world/account {"refusedActions":{"st.searchPeople":"searchingNotAllowed"}}',
    action('st.searchPeople'),
    (control) => control.account({ refusedActions: { 'st.searchPeople': 'searchingNotAllowed' } }),
  ),
  met('filterNotApplied', unknownToFilters, action('st.searchPeople', unknownPlace)),
  met('filterNotApplied', unknownToFilters, action('st.searchCompanies', unknownPlace)),
  met('filterNotApplied', unknownToFilters, action('st.retrieveConnections', unknownPlace)),
  met(
    'searchInterfaceMismatch',
    'POST /_world/account {"jobsInterface":"ai"} and a filter',
    action('st.searchJobs', { filter: { easyApply: true } }),
    (control) => control.account({ jobsInterface: 'ai' }),
  ),
  met(
    'companyNotFound',
    'a company there is not',
    action('st.openCompanyPage', { companyUrl: companyUrl('no-such-works') }),
  ),
  met('postNotFound', 'the third post of the feed', action('st.openPost', post(103))),
  met(
    'jobNotFound',
    'a job there is not',
    action('st.openJob', { jobUrl: 'https://www.linkedin.com/jobs/view/1' }),
  ),
  met(
    'commentNotFound',
    'a comment there is not',
    action('st.reactToComment', { commentUrl: commentUrl(101, 99) }),
  ),
  met(
    'threadNotFound',
    'a thread there is not',
    action('st.manageConversation', { threadId: '2-none', operation: 'archive' }),
  ),
  met('commentingNotAllowed', 'the second post', action('st.commentOnPost', { ...post(102), text: 'Hi' })),
  met(
    'replyingNotAllowed',
    'a comment under the second post',
    action('st.replyToComment', { commentUrl: commentUrl(102, 11), text: 'Hi' }),
  ),
  met('duplicateComment', 'the same comment twice', [comment, comment]),
  met(
    'noPostingPermission',
    'a company page that is not ours',
    action('st.createPost', { text: 'Hi', companyUrl: companyUrl('tidewater') }),
  ),
  met(
    'mentionNotResolved',
    'a name nobody bears',
    action('st.createPost', { text: 'Hi @[a]', mentions: [{ key: 'a', name: 'No Body' }] }),
  ),
  met('repostNotAllowed', 'the post of edda-larkin', action('st.createRepost', post(207))),
  met('alreadyReposted', 'the same repost twice', [repost, repost]),
  met(
    'noSalesNavigator',
    'POST /_world/account {"salesNavigator":false}',
    action('nv.searchPeople'),
    (control) => control.account({ salesNavigator: false }),
  ),
  met(
    'limitExceeded',
    'POST /_world/account {"limits":{"stReactions":0}}',
    action('st.reactToPost', { ...post(101), type: 'like' }),
    (control) => control.account({ limits: { stReactions: 0 } }),
  ),
  met(
    'invitationNotFound',
    'an invitation nobody sent',
    action('st.acceptInvitation', { invitationType: 'connect', ...about('ada-park') }),
  ),
  met('somethingBrandNew', 'gil-brandt, for words nobody knows yet', connect('gil-brandt')),
];
