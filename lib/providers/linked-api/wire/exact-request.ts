import type { OperationRequest } from '../../../linkedin/operations';
import { concernsOwn, questionsOf, type WireQuestion } from './at-once';
import { toWire } from './to-wire';
import { isWorkflowRequest } from './workflow-operations';

/** What leaves for the service, with words in place of what is secret. */
export type ExactRequest = {
  method: 'GET' | 'POST';
  url: string;
  headers: Readonly<Record<string, string>>;
  /** JSON. */
  body?: unknown;
};

/** The newest form of the service, or the older Account API (contract linked-api 6). */
export type ServiceForm = 'current' | 'account';

export const tokenPlaceholders = {
  linkedApiToken: 'YOUR_LINKED_API_TOKEN',
  identificationToken: 'YOUR_IDENTIFICATION_TOKEN',
} as const;

const origin = 'https://api.linkedapi.io';

/** Everything a request will send, in order. No token passes through here: nothing copied can hold one. */
export function exactRequests(
  request: OperationRequest,
  form: ServiceForm = 'current',
): readonly ExactRequest[] {
  return questionsFor(request).map(({ method, path, query, body }) => ({
    method,
    url: urlOf(form === 'account' ? `/account${path}` : path, query),
    headers: headersOf(path, form, body !== undefined),
    ...(body !== undefined && { body }),
  }));
}

function questionsFor(request: OperationRequest): readonly WireQuestion[] {
  if (isWorkflowRequest(request)) return [{ method: 'POST', path: '/workflows', body: toWire(request) }];
  const forId = concernsOwn(request) ? questionsOf({ operation: 'getAccounts', input: {} }) : [];
  return [...forId, ...questionsOf(request)];
}

function urlOf(path: string, query: WireQuestion['query']): string {
  return query ? `${origin}${path}?${new URLSearchParams(query)}` : `${origin}${path}`;
}

/** Contract linked-api 1.1: the workspace's own endpoints take no account's token. */
function headersOf(path: string, form: ServiceForm, hasBody: boolean): Readonly<Record<string, string>> {
  const { linkedApiToken, identificationToken } = tokenPlaceholders;
  const ofBody = hasBody && { 'content-type': 'application/json' };
  if (form === 'account') return { 'account-api-token': linkedApiToken, client: 'sidecar', ...ofBody };
  const ofAccount = !path.startsWith('/admin/') && { 'identification-token': identificationToken };
  return { 'linked-api-token': linkedApiToken, ...ofAccount, client: 'sidecar', ...ofBody };
}
