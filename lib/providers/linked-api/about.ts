import { minute, second } from '../../time';
import type { About } from '../about';

/** Linked API performs operations as cloud workflows. Contract linked-api 1.1. */
export const linkedApiAbout = {
  id: 'linked-api',
  name: 'Linked API',
  origin: 'https://api.linkedapi.io',
  fields: [
    { name: 'linkedApiToken', label: 'linkedApi_token', help: 'linkedApi_tokenHelp', secret: true },
    {
      name: 'identificationToken',
      label: 'linkedApi_identification',
      help: 'linkedApi_identificationHelp',
      secret: true,
    },
    {
      name: 'form',
      label: 'linkedApi_form',
      help: 'linkedApi_formHelp',
      secret: false,
      advanced: true,
      choices: [
        { value: 'current', label: 'linkedApi_formCurrent' },
        { value: 'account', label: 'linkedApi_formAccount' },
      ],
    },
  ],
  keyPage: 'https://app.linkedapi.io/',
  dashboard: 'https://app.linkedapi.io/',
  refreshMs: 10 * minute,
  floorMs: 10 * second,
} as const satisfies About;
