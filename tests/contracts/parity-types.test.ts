import type {
  TAccountInfo,
  TAccountsResult,
  TApiUsageAction,
  TApiUsageParams,
  TBaseFetchCompanyParams,
  TBaseFetchCompanyParamsWide,
  TBaseFetchPersonParams,
  TBaseFetchPersonParamsWide,
  TBaseFetchPostParams,
  TBaseFetchPostParamsWide,
  TCheckConnectionStatusParams,
  TCheckConnectionStatusResult,
  TCommentOnPostParams,
  TConversationPollRequest,
  TConversationPollResult,
  TCreatePostParams,
  TCreatePostResult,
  TFetchCompanyParams,
  TFetchCompanyResult,
  TFetchPersonParams,
  TFetchPersonResult,
  TFetchPostParams,
  TFetchPostResult,
  TGetLimitsParams,
  TGetLimitsUsageParams,
  TLimit,
  TLimitUsage,
  TNvBaseFetchCompanyParams,
  TNvBaseFetchCompanyParamsWide,
  TNvFetchCompanyParams,
  TNvFetchCompanyResult,
  TNvOpenPersonPageParams,
  TNvOpenPersonPageResult,
  TNvSearchCompaniesParams,
  TNvSearchCompanyResult,
  TNvSearchPeopleParams,
  TNvSearchPeopleResult,
  TNvSendMessageParams,
  TNvSyncConversationParams,
  TOperationName,
  TReactToPostParams,
  TRemoveConnectionParams,
  TRetrieveConnectionsParams,
  TRetrieveConnectionsResult,
  TRetrievePendingRequestsResult,
  TRetrievePerformanceResult,
  TRetrieveSSIResult,
  TSearchCompaniesParams,
  TSearchCompanyResult,
  TSearchPeopleParams,
  TSearchPeopleResult,
  TSendConnectionRequestParams,
  TSendMessageParams,
  TSubscriptionSeat,
  TSubscriptionStatus,
  TSyncConversationParams,
  TWithdrawConnectionRequestParams,
  TWorkflowDefinition,
} from '@linkedapi/node';
import { expectTypeOf, it } from 'vitest';
import type { OperationInput, OperationName, OperationResult } from '../../lib/linkedin/operations';

/** The library binds a config to the literal `true` of its flag; with the flag free, the configs are these. */
type Free<Base, Wide> = Base & Omit<Wide, keyof Base>;

/** What the library’s methods take. */
type SdkInputs = {
  fetchPerson: Free<TBaseFetchPersonParams, TFetchPersonParams<TBaseFetchPersonParamsWide>>;
  nvFetchPerson: TNvOpenPersonPageParams;
  fetchCompany: Free<TBaseFetchCompanyParams, TFetchCompanyParams<TBaseFetchCompanyParamsWide>>;
  nvFetchCompany: Free<TNvBaseFetchCompanyParams, TNvFetchCompanyParams<TNvBaseFetchCompanyParamsWide>>;
  fetchPost: Free<TBaseFetchPostParams, TFetchPostParams<TBaseFetchPostParamsWide>>;
  searchPeople: TSearchPeopleParams;
  nvSearchPeople: TNvSearchPeopleParams;
  searchCompanies: TSearchCompaniesParams;
  nvSearchCompanies: TNvSearchCompaniesParams;
  sendConnectionRequest: TSendConnectionRequestParams;
  checkConnectionStatus: TCheckConnectionStatusParams;
  withdrawConnectionRequest: TWithdrawConnectionRequestParams;
  removeConnection: TRemoveConnectionParams;
  retrieveConnections: TRetrieveConnectionsParams;
  reactToPost: TReactToPostParams;
  commentOnPost: TCommentOnPostParams;
  createPost: TCreatePostParams;
  sendMessage: TSendMessageParams;
  nvSendMessage: TNvSendMessageParams;
  syncConversation: TSyncConversationParams;
  nvSyncConversation: TNvSyncConversationParams;
  /** Takes the workflow itself; ours has a name for it. */
  customWorkflow: { workflow: TWorkflowDefinition };
  /** Takes the list itself; ours has a name for it. */
  pollConversations: { conversations: TConversationPollRequest[] };
  getApiUsage: TApiUsageParams;
  getLimits: TGetLimitsParams;
  getLimitsUsage: TGetLimitsUsageParams;
};

/** What the library’s methods give as `data`. Those that give nothing there are left out. */
type SdkResults = {
  fetchPerson: TFetchPersonResult;
  nvFetchPerson: TNvOpenPersonPageResult;
  fetchCompany: TFetchCompanyResult;
  nvFetchCompany: TNvFetchCompanyResult;
  fetchPost: TFetchPostResult;
  searchPeople: TSearchPeopleResult[];
  nvSearchPeople: TNvSearchPeopleResult[];
  searchCompanies: TSearchCompanyResult[];
  nvSearchCompanies: TNvSearchCompanyResult[];
  checkConnectionStatus: TCheckConnectionStatusResult;
  retrievePendingRequests: TRetrievePendingRequestsResult[];
  retrieveConnections: TRetrieveConnectionsResult[];
  createPost: TCreatePostResult;
  retrieveSSI: TRetrieveSSIResult;
  retrievePerformance: TRetrievePerformanceResult;
  getAccountInfo: TAccountInfo;
  /** Bare lists there, named here. */
  pollConversations: { conversations: TConversationPollResult[] };
  getApiUsage: { entries: TApiUsageAction[] };
  /** Neither tokens nor links being made are kept: they would let others act for the account. */
  getAccounts: { accounts: Omit<TAccountsResult['accounts'][number], 'identificationToken'>[] };
  getLimits: { limits: TLimit[] };
  getLimitsUsage: { usage: TLimitUsage[] };
  getSubscription: TSubscriptionStatus;
  getSeats: { seats: TSubscriptionSeat[] };
};

/**
 * Inputs the library wants and ours may do without: since 2026 a post may be named by its urn and a message go into a
 * conversation, and without an account's id the own account is meant (contract linked-api 2.3).
 */
type Needed = {
  fetchPost: { postUrl: string };
  reactToPost: { postUrl: string };
  commentOnPost: { postUrl: string };
  sendMessage: { personUrl: string };
  nvSendMessage: { personUrl: string; subject: string };
  getLimits: { accountId: string };
  getLimitsUsage: { accountId: string };
  /** The library wants the kind of action said; ours leaves that to the grammar, which says where it is missing. */
  customWorkflow: { workflow: TWorkflowDefinition };
};

/** A filter of the library by an old name is none of ours (contract linked-api 6). */
type Renamed = { nvSearchPeople: 'yearsOfExperience' };

/** `?:` alike on both sides, lists as lists; the library does not write `| undefined`. */
type Plain<T> = T extends string | number | boolean
  ? T
  : T extends readonly (infer Item)[]
    ? Plain<Item>[]
    : T extends object
      ? { [Name in keyof T]: Plain<Exclude<T[Name], undefined>> }
      : T;

/** With every name there, words for whatever set of words: what the library believes is always given. */
type Full<T> = T extends string
  ? string
  : T extends boolean
    ? boolean
    : T extends number
      ? number
      : T extends readonly (infer Item)[]
        ? Full<Item>[]
        : T extends object
          ? { [Name in keyof T]-?: Full<NonNullable<T[Name]>> }
          : T;

/** With every name perhaps missing: what both really give. */
type Loose<T> = T extends string
  ? string
  : T extends boolean
    ? boolean
    : T extends number
      ? number
      : T extends readonly (infer Item)[]
        ? Loose<Item>[]
        : T extends object
          ? { [Name in keyof T]?: Loose<NonNullable<T[Name]>> }
          : T;

/** Names of those that do not fit; `never` when all do. */
type InputsWeRefuse = {
  [Name in keyof SdkInputs]: Plain<SdkInputs[Name]> extends Plain<OperationInput<Name>> ? never : Name;
}[keyof SdkInputs];

type WithNeeded<Name extends keyof SdkInputs> = Plain<OperationInput<Name>> &
  (Name extends keyof Needed ? Needed[Name] : unknown);
type InputsTheyRefuse = {
  [Name in keyof SdkInputs]: WithNeeded<Name> extends Plain<SdkInputs[Name]> ? never : Name;
}[keyof SdkInputs];

type ResultsWeLack = {
  [Name in keyof SdkResults]: Full<OperationResult<Name>> extends Full<SdkResults[Name]> ? never : Name;
}[keyof SdkResults];
type ResultsWeMisread = {
  [Name in keyof SdkResults]: Loose<SdkResults[Name]> extends Loose<OperationResult<Name>> ? never : Name;
}[keyof SdkResults];

it('every operation of the library is one of ours', () => {
  expectTypeOf<TOperationName>().toExtend<OperationName>();
  expectTypeOf<keyof SdkInputs | keyof SdkResults>().toExtend<OperationName>();
});

it('every operation of the library that takes or gives anything is compared here', () => {
  expectTypeOf<Exclude<TOperationName, keyof SdkInputs | keyof SdkResults>>().toEqualTypeOf<never>();
});

it('what the library takes, ours takes', () => {
  expectTypeOf<InputsWeRefuse>().toEqualTypeOf<never>();
});

it('what ours takes, the library takes, once what it needs is there', () => {
  expectTypeOf<InputsTheyRefuse>().toEqualTypeOf<never>();
});

it('each exception is needed', () => {
  type StillNeeded = {
    [Name in keyof Needed]: Plain<OperationInput<Name>> extends Plain<SdkInputs[Name]> ? never : Name;
  }[keyof Needed];

  expectTypeOf<StillNeeded>().toEqualTypeOf<keyof Needed>();
  type Filter<T> = NonNullable<T extends { filter?: infer F } ? F : never>;
  expectTypeOf<Renamed['nvSearchPeople']>().toExtend<keyof Filter<SdkInputs['nvSearchPeople']>>();
  expectTypeOf<keyof Filter<OperationInput<'nvSearchPeople'>>>().not.toExtend<'yearsOfExperience'>();
});

it('every field the library gives, ours gives, of the same type', () => {
  expectTypeOf<ResultsWeLack>().toEqualTypeOf<never>();
});

it('what the library gives can be shown as ours', () => {
  expectTypeOf<ResultsWeMisread>().toEqualTypeOf<never>();
});
