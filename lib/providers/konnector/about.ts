import { minute } from '../../time';
import type { About } from '../about';

/** Konnector tells campaigns, users and what is left of its own request limits. Contract konnector 1.1. */
export const konnectorAbout = {
  id: 'konnector',
  name: 'Konnector.ai',
  origin: 'https://dev-api.konnector.ai',
  fields: [{ name: 'apiKey', label: 'konnector_key', help: 'konnector_keyHelp', secret: true }],
  keyPage: 'https://konnector.ai/',
  dashboard: 'https://konnector.ai/',
  refreshMs: 10 * minute,
  floorMs: minute,
} as const satisfies About;
