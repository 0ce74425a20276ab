import { minute } from '../../time';
import type { About } from '../about';

/**
 * Konnector tells campaigns, users and what is left of its own request limits. Its documents disagree on where it
 * answers and in which header the key goes, so both are settings; the reference's values stand first. They are choices
 * and not free text: a browser grants a permission only for addresses the manifest names. Contract konnector 1.1, 2.1.
 */
export const konnectorAbout = {
  id: 'konnector',
  name: 'Konnector.ai',
  origin: 'https://dev-api.konnector.ai',
  otherOrigins: { field: 'server', byValue: { 'api.konnector.ai': 'https://api.konnector.ai' } },
  fields: [
    { name: 'apiKey', label: 'konnector_key', help: 'konnector_keyHelp', secret: true },
    {
      name: 'server',
      label: 'konnector_server',
      help: 'konnector_serverHelp',
      secret: false,
      advanced: true,
      choices: [
        { value: 'dev-api.konnector.ai', label: 'konnector_serverReference' },
        { value: 'api.konnector.ai', label: 'konnector_serverOther' },
      ],
    },
    {
      name: 'header',
      label: 'konnector_header',
      help: 'konnector_headerHelp',
      secret: false,
      advanced: true,
      choices: [
        { value: 'authorization', label: 'konnector_headerReference' },
        { value: 'x-api-key', label: 'konnector_headerOther' },
      ],
    },
  ],
  keyPage: 'https://konnector.ai/',
  dashboard: 'https://konnector.ai/',
  refreshMs: 10 * minute,
  floorMs: minute,
} as const satisfies About;
