import type { OperationInput, OperationName, OperationRequest } from '../../linkedin/operations';

/** A part of a page that is read along: contract linked-api 2.4. */
export type Child = { flag: string; config?: string; actionType: string; property: string };

/**
 * How one operation is spelled on the wire. `gives` is what comes back under `data` (contract linked-api 2.1):
 * nothing; always something; something since 2026 only; a page with its parts under `then`.
 */
type DialectRow = {
  actionType: string;
  params: readonly string[];
  gives: 'nothing' | 'data' | 'perhaps' | 'page';
  children?: readonly Child[];
};

/** Read next to contract linked-api 2.2 to 2.4. The order of children is the service's own. */
export const dialect = {
  sendConnectionRequest: {
    actionType: 'st.sendConnectionRequest',
    params: ['personUrl', 'note', 'email'],
    gives: 'nothing',
  },
  checkConnectionStatus: {
    actionType: 'st.checkConnectionStatus',
    params: ['personUrl'],
    gives: 'data',
  },
  withdrawConnectionRequest: {
    actionType: 'st.withdrawConnectionRequest',
    params: ['personUrl', 'unfollow'],
    gives: 'nothing',
  },
  removeConnection: {
    actionType: 'st.removeConnection',
    params: ['personUrl'],
    gives: 'nothing',
  },
  fetchPerson: {
    actionType: 'st.openPersonPage',
    params: ['personUrl'],
    gives: 'page',
    children: [
      { flag: 'retrieveExperience', actionType: 'st.retrievePersonExperience', property: 'experiences' },
      { flag: 'retrieveEducation', actionType: 'st.retrievePersonEducation', property: 'education' },
      { flag: 'retrieveSkills', actionType: 'st.retrievePersonSkills', property: 'skills' },
      { flag: 'retrieveLanguages', actionType: 'st.retrievePersonLanguages', property: 'languages' },
      {
        flag: 'retrievePosts',
        config: 'postsRetrievalConfig',
        actionType: 'st.retrievePersonPosts',
        property: 'posts',
      },
      {
        flag: 'retrieveComments',
        config: 'commentsRetrievalConfig',
        actionType: 'st.retrievePersonComments',
        property: 'comments',
      },
      {
        flag: 'retrieveReactions',
        config: 'reactionsRetrievalConfig',
        actionType: 'st.retrievePersonReactions',
        property: 'reactions',
      },
    ],
  },
  sendMessage: {
    actionType: 'st.sendMessage',
    params: ['personUrl', 'text'],
    gives: 'nothing',
  },
  syncConversation: {
    actionType: 'st.syncConversation',
    params: ['personUrl', 'days'],
    gives: 'perhaps',
  },
  commentOnPost: {
    actionType: 'st.commentOnPost',
    params: ['postUrl', 'text', 'companyUrl'],
    gives: 'perhaps',
  },
  reactToPost: {
    actionType: 'st.reactToPost',
    params: ['postUrl', 'type', 'companyUrl'],
    gives: 'nothing',
  },
  fetchPost: {
    actionType: 'st.openPost',
    params: ['postUrl'],
    gives: 'page',
    children: [
      {
        flag: 'retrieveComments',
        config: 'commentsRetrievalConfig',
        actionType: 'st.retrievePostComments',
        property: 'comments',
      },
      {
        flag: 'retrieveReactions',
        config: 'reactionsRetrievalConfig',
        actionType: 'st.retrievePostReactions',
        property: 'reactions',
      },
    ],
  },
} as const satisfies {
  [Name in OperationName]: DialectRow & { params: readonly (keyof OperationInput<Name> & string)[] };
};

/** The row without the knowledge which operation it is for. */
export function rowOf(operation: OperationName): DialectRow {
  return dialect[operation];
}

/** An action as `POST /workflows` takes it. */
type WireAction = { actionType: string; then?: readonly WireAction[] } & {
  readonly [param: string]: unknown;
};

/** Key order as the service's own SDK writes it: kind, `basicInfo`, parameters, `then` (contract linked-api 7.3). */
export function toWire(request: OperationRequest): WireAction {
  const { actionType, params, gives, children = [] } = rowOf(request.operation);
  const input: Readonly<Record<string, unknown>> = { ...request.input };
  const given = Object.fromEntries(
    params.filter((name) => input[name] !== undefined).map((name) => [name, input[name]]),
  );
  if (gives !== 'page') return { actionType, ...given };
  const then = children
    .filter(({ flag }) => input[flag] === true)
    .map(({ actionType: part, config }) => ({ actionType: part, ...partOf(config && input[config]) }));
  return { actionType, basicInfo: true, ...given, then };
}

function partOf(config: unknown): Readonly<Record<string, unknown>> {
  return typeof config === 'object' && config !== null ? { ...config } : {};
}
