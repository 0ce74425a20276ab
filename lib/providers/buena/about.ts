import { minute } from '../../time';
import type { About } from '../about';

/** Buena tells the state of its LinkedIn integration and the day's actions. Contract buena 1.1, 1.6. */
export const buenaAbout = {
  id: 'buena',
  name: 'Buena.ai',
  origin: 'https://api.buena.ai',
  fields: [
    { name: 'apiKey', label: 'buena_key', help: 'buena_keyHelp', secret: true },
    {
      name: 'userId',
      label: 'buena_userId',
      help: 'buena_userIdHelp',
      secret: false,
      optional: true,
      advanced: true,
    },
  ],
  keyPage: 'https://docs.buena.ai/authentication',
  dashboard: 'https://app.buena.ai/integrations/linkedin',
  refreshMs: 10 * minute,
  floorMs: 5 * minute,
} as const satisfies About;
