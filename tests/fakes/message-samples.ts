import type { Input, MessageName } from '../../lib/messaging/protocol';

export const personUrl = 'https://www.linkedin.com/in/ada-park';
const runId = '11111111-1111-4111-8111-111111111111';
const subject = { kind: 'person', url: personUrl } as const;

/** One well-formed message of each kind, about the page the content script of `senders` shows. */
export const samples: { [Name in MessageName]: Input<Name> } = {
  readSubject: { subject },
  startRun: { runId, subject, request: { operation: 'checkConnectionStatus', input: { personUrl } } },
  cancelRun: { runId },
  restoreRun: { runId, operation: 'salesNavigatorFetchPerson', workflowId: 'wf-0001' },
  checkRun: { runId },
  retryRun: { runId, newRunId: '22222222-2222-4222-8222-222222222222' },
  dismissRun: { runId },
  poke: { runIds: [runId] },
  openOptions: {},
  saveCredentials: { provider: 'linked-api', values: { linkedApiToken: 'key' } },
  annotate: { kind: 'person', key: 'person:ada-park', notes: 'Met at the loom fair.', tags: ['looms'] },
  keepDraft: { key: 'workflow', text: '[]' },
  forgetRecords: { kind: 'person', keys: ['person:ada-park'] },
  removeCredentials: { provider: 'linked-api' },
  refresh: { onlyStale: true },
  listAccounts: { provider: 'connectsafely' },
  pinAccount: { provider: 'connectsafely', accountId: 'account-1' },
  readFilters: {},
  readDashboard: { users: ['user-1'], range: { start: '2026-01-01', end: '2026-01-31' } },
  readCampaigns: { term: 'looms', sortBy: 'created_at', sortOrder: 'desc', offset: 50 },
  readCampaign: { id: 'campaign-1' },
  createKonnectorKey: { description: 'Second computer' },
  replaceKonnectorKey: { apiKey: 'key' },
  saveSettings: { holdSeconds: 7 },
  eraseEverything: {},
};
