import { checkConnectionStatus } from './check-connection-status';
import { commentOnPost } from './comment-on-post';
import { fetchPerson } from './fetch-person';
import { fetchPost } from './fetch-post';
import { reactToPost } from './react-to-post';
import { sendConnectionRequest } from './send-connection-request';
import { sendMessage } from './send-message';
import { withdrawConnectionRequest } from './withdraw-connection-request';

/** Every action, in the order of their buttons. */
export const actions = [
  sendConnectionRequest,
  checkConnectionStatus,
  fetchPerson,
  sendMessage,
  withdrawConnectionRequest,
  commentOnPost,
  reactToPost,
  fetchPost,
] as const;
