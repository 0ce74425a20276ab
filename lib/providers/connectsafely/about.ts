import { minute } from '../../time';
import type { About } from '../about';

/** ConnectSafely tells account state, plan and session. Contract connectsafely 1.1, 1.4. */
export const connectSafelyAbout = {
  id: 'connectsafely',
  name: 'ConnectSafely.ai',
  origin: 'https://api.connectsafely.ai',
  fields: [
    { name: 'apiKey', label: 'connectSafely_key', help: 'connectSafely_keyHelp', secret: true },
    {
      name: 'accountId',
      label: 'connectSafely_accountId',
      help: 'connectSafely_accountIdHelp',
      secret: false,
      optional: true,
    },
  ],
  keyPage: 'https://connectsafely.ai/api-key',
  dashboard: 'https://connectsafely.ai/',
  refreshMs: 10 * minute,
  floorMs: 5 * minute,
} as const satisfies About;
