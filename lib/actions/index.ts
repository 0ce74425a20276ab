import type { Action } from './action';
import { checkConnectionStatus } from './check-connection-status';
import { commentOnPost } from './comment-on-post';
import { createRepost } from './create-repost';
import { fetchCompany } from './fetch-company';
import { fetchPerson } from './fetch-person';
import { fetchPost } from './fetch-post';
import { reactToPost } from './react-to-post';
import { removeConnection } from './remove-connection';
import { sendConnectionRequest } from './send-connection-request';
import { sendMessage } from './send-message';
import { syncConversation } from './sync-conversation';
import { withdrawConnectionRequest } from './withdraw-connection-request';

/** Every action, in the order of their buttons. */
export const actions: readonly Action[] = [
  sendConnectionRequest,
  checkConnectionStatus,
  fetchPerson,
  sendMessage,
  syncConversation,
  withdrawConnectionRequest,
  removeConnection,
  commentOnPost,
  reactToPost,
  createRepost,
  fetchPost,
  fetchCompany,
];
