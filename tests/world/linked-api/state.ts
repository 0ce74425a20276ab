import { self } from '../cast';
import { demoKeys } from '../demo-keys';
import type { JsonObject } from '../json';

export type UsageEntry = { actionType: string; success: boolean; time: string };

/** One connected LinkedIn account. Everything above `queue` can be set through the control API. */
export type Account = {
  id: string;
  name: string;
  url: string;
  identificationToken: string;
  /** A Plus seat, needed for `nv.*`. */
  plus: boolean;
  seat: boolean;
  trialEnded: boolean;
  signedOut: boolean;
  languageNotSupported: boolean;
  /** Parks what starts now until this is false again. */
  outsideWorkingHours: boolean;
  /** The three states above refuse the start itself instead of failing or parking the workflow. */
  refuseAtStart: boolean;
  /** Meets exactly one workflow. Contract 4.2. */
  failNextWorkflowWith: { reason: string; message: string } | null;
  /** 300, or 200 on free LinkedIn accounts. Contract 2.3. */
  noteLimit: number;
  /** A day's allowance by limit category (contract section 3); without an entry, no limit. */
  limits: Record<string, number>;
  /** Company pages this account may post as. */
  companyUrls: string[];
  /** What GET says after a cancel; no document settles it (contract 1.4). */
  afterCancel: 'failed' | 'cancelled' | 'notFound';
  /** Whether a running workflow can still be stopped; undocumented as well. */
  cancelWhileRunning: 'stops' | 'tooLate';
  usage: UsageEntry[];
  queue: string[];
  running: string | null;
};

export type Action = JsonObject & { actionType: string };

export type Workflow = {
  id: string;
  account: string;
  root: Action | Action[];
  status: 'pending' | 'running' | 'completed' | 'failed' | 'cancelled';
  completion?: unknown;
  failure?: { reason: string; message: string };
};

export type LinkedApiState = { accounts: Map<string, Account>; workflows: Map<string, Workflow> };

const account = (
  id: string,
  name: string,
  identificationToken: string,
  rest: Partial<Account> = {},
): Account => ({
  id,
  name,
  url: `https://www.linkedin.com/in/${id}`,
  identificationToken,
  plus: true,
  seat: true,
  trialEnded: false,
  signedOut: false,
  languageNotSupported: false,
  outsideWorkingHours: false,
  refuseAtStart: false,
  failNextWorkflowWith: null,
  noteLimit: 300,
  limits: {},
  companyUrls: ['https://www.linkedin.com/company/northpier-mills'],
  afterCancel: 'failed',
  cancelWhileRunning: 'stops',
  usage: [],
  queue: [],
  running: null,
  ...rest,
});

const { variants } = demoKeys;

/** The main account is the cast's own member; the others exist for their one difference. */
export function createLinkedApi(): LinkedApiState {
  const accounts = [
    account(self, 'Mara Self', demoKeys.linkedApi.identificationToken),
    account('nils-second', 'Nils Second', variants.linkedApiSecond.identificationToken),
    account('olga-seatless', 'Olga Seatless', variants.linkedApiNoSeat.identificationToken, { seat: false }),
    account('pia-trial', 'Pia Trial', variants.linkedApiTrialEnded.identificationToken, { trialEnded: true }),
    account('quin-core', 'Quin Core', variants.linkedApiNoPlus.identificationToken, {
      plus: false,
      noteLimit: 200,
    }),
  ];
  return { accounts: new Map(accounts.map((each) => [each.id, each])), workflows: new Map() };
}
