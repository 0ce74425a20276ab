import type { ComponentChildren } from 'preact';
import type { OperationName } from '../../../lib/linkedin/operations';
import { useText } from '../../shared/text';
import { CompletionTree } from '../workflow/completion-tree';
import {
  AccountResult,
  AccountsResult,
  ReconnectResult,
  SeatsResult,
  SubscriptionResult,
  UsageResult,
} from './account-results';
import { CompanyResult } from './company-result';
import { ConversationsResult, InboxResult } from './conversation-result';
import { ExportList } from './export-list';
import { PerformanceResult, SsiResult } from './figures-result';
import { JobResult } from './job-result';
import { LimitsResult } from './limits-result';
import { listOf } from './list-of';
import { CompaniesTable, InvitationsTable, JobsTable, ViewersTable } from './list-tables';
import { NetworkResult } from './network-result';
import { PeopleTable } from './people-table';
import { PersonResult } from './person-result';
import { PostList } from './post-card';
import { PostResult } from './post-result';
import type { PersonShape, PostShape } from './shapes';
import type { Results, ShownResult } from './shown-result';
import { ConnectionResult, DoneResult, SyncResult, WrittenResult } from './word-results';

/** What can be done with an answer beyond looking at it. */
type ResultEvents = { onExport(kind: 'json' | 'csv', result: unknown, operation: OperationName): void };

const done = () => <DoneResult />;

/** How the answer of each operation is shown. An operation without an entry does not compile. */
const resultViews: {
  [Name in OperationName]: (result: Results[Name], on: ResultEvents) => ComponentChildren;
} = {
  fetchPerson: (person) => <PersonResult person={person} />,
  nvFetchPerson: (person) => <PersonResult person={person} />,
  sendConnectionRequest: done,
  checkConnectionStatus: ({ connectionStatus }) => <ConnectionResult status={connectionStatus} />,
  withdrawConnectionRequest: done,
  removeConnection: done,

  fetchCompany: (company) => <CompanyResult company={company} />,
  nvFetchCompany: (company) => <CompanyResult company={company} />,
  fetchJob: (job) => <JobResult job={job} />,

  fetchPost: (post) => <PostResult post={post} />,
  reactToPost: done,
  commentOnPost: ({ commentUrl, commentUrn }) => <WrittenResult url={commentUrl} urn={commentUrn} />,
  reactToComment: done,
  replyToComment: ({ commentUrl, commentUrn }) => <WrittenResult url={commentUrl} urn={commentUrn} />,
  createPost: ({ postUrl, postUrn }) => <WrittenResult url={postUrl} urn={postUrn} />,
  createRepost: ({ postUrl, postUrn }) => <WrittenResult url={postUrl} urn={postUrn} />,

  searchPeople: (people) => <People people={people} />,
  nvSearchPeople: (people) => <People people={people} />,
  searchCompanies: (companies) => <CompaniesTable companies={companies} />,
  nvSearchCompanies: (companies) => <CompaniesTable companies={companies} />,
  searchJobs: (jobs) => <JobsTable jobs={jobs} />,
  searchPosts: (posts) => <Posts posts={posts} />,

  retrievePendingRequests: (people) => <People people={people} />,
  retrieveConnections: (people) => <People people={people} />,
  retrieveInvitations: (invitations) => <InvitationsTable invitations={invitations} />,
  acceptInvitation: done,
  ignoreInvitation: done,
  retrieveFeed: (posts) => <Posts posts={posts} />,
  retrieveProfileViewers: (viewers) => <ViewersTable viewers={viewers} />,
  syncNetwork: done,
  pollNetwork: ({ events = [] }) => <NetworkResult events={events} />,

  sendMessage: done,
  nvSendMessage: done,
  syncConversation: ({ syncUntil }) => <SyncResult until={syncUntil} />,
  nvSyncConversation: ({ syncUntil }) => <SyncResult until={syncUntil} />,
  syncInbox: done,
  nvSyncInbox: done,
  manageConversation: done,
  nvManageConversation: done,
  pollConversations: ({ conversations = [] }) => <ConversationsResult conversations={conversations} />,
  pollInbox: ({ messages = [] }) => <InboxResult messages={messages} />,

  retrieveSSI: (figures) => <SsiResult {...figures} />,
  retrievePerformance: (figures) => <PerformanceResult {...figures} />,
  getAccountInfo: (account) => <AccountResult account={account} />,
  getApiUsage: ({ entries = [] }) => <UsageResult entries={entries} />,
  getAccounts: ({ accounts = [] }) => <AccountsResult accounts={accounts} />,
  getLimits: ({ limits = [] }) => <LimitsResult limits={limits} />,
  getLimitsUsage: ({ usage = [] }) => <LimitsResult limits={usage} />,
  getSubscription: (subscription) => <SubscriptionResult {...subscription} />,
  getSeats: ({ seats = [] }) => <SeatsResult seats={seats} />,
  createReconnectionLink: ({ reconnectionLink }) => <ReconnectResult link={reconnectionLink} />,

  customWorkflow: ({ completion }, { onExport }) => (
    <CompletionTree
      completion={completion}
      onExport={(kind) => onExport(kind, completion, 'customWorkflow')}
    />
  ),
};

/** The answer of an operation, in the form that suits its kind. */
export function Result<Name extends OperationName>({
  shown,
  ...on
}: ResultEvents & { shown: ShownResult<Name> }) {
  const { operation, data } = shown;
  return (
    <>
      <ExportList
        count={listOf(operation, data)?.length ?? 0}
        onExport={(kind) => on.onExport(kind, data, operation)}
      />
      {resultViews[operation](data, on)}
    </>
  );
}

function People({ people }: { people: readonly PersonShape[] }) {
  const text = useText();
  return <PeopleTable people={people} caption={text('result_people')} />;
}

function Posts({ posts }: { posts: readonly PostShape[] }) {
  const text = useText();
  return posts.length > 0 ? <PostList posts={posts} /> : <p class="quiet">{text('result_none')}</p>;
}
