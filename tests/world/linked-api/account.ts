import { self } from '../cast';
import { companyUrl } from '../cast-companies';
import { demoKeys } from '../demo-keys';

/** Which tokens see an account in their admin list. */
export type Workspace = 'main' | 'noSeat' | 'trialEnded' | 'noPlus';

export type UsageEntry = { actionType: string; success: boolean; time: string };

/** One connected LinkedIn account. Everything above `usage` can be set through the control API. */
export type Account = {
  id: string;
  name: string;
  url: string;
  identificationToken: string;
  /** Whose admin list it stands in. */
  workspace: Workspace;
  status: 'active' | 'frozen' | 'reconnection_required';
  /** A Plus seat, needed for `nv.*`. */
  plus: boolean;
  seat: boolean;
  /** LinkedIn's own Sales Navigator subscription; without it `noSalesNavigator`. */
  salesNavigator: boolean;
  trialEnded: boolean;
  signedOut: boolean;
  languageNotSupported: boolean;
  /** Parks what starts now until this is false again. */
  outsideWorkingHours: boolean;
  /** The three states above refuse the start itself instead of failing or parking the workflow. */
  refuseAtStart: boolean;
  /** Meets exactly one start: an envelope error of contract 4.1, known or not. */
  refuseNextStartWith: { type: string; message: string } | null;
  /** Meets exactly one workflow. Contract 4.2. */
  failNextWorkflowWith: { reason: string; message: string } | null;
  /** Action error by action type, until taken away: what LinkedIn itself refuses. Contract 4.3. */
  refusedActions: Record<string, string>;
  /** Whether `nv.openCompanyPage` may stand under `st.openCompanyPage`; the documents only ask. Contract section 5. */
  salesUnderCompany: boolean;
  /** Which jobs search this account has; the other one's parameters give `searchInterfaceMismatch`. */
  jobsInterface: 'either' | 'classic' | 'ai';
  /** 300, or 200 on free LinkedIn accounts. Contract 2.3. */
  noteLimit: number;
  /** A day's allowance by limit category (contract section 3) in place of the default one. */
  limits: Record<string, number>;
  weeklyLimits: Record<string, number>;
  monthlyLimits: Record<string, number>;
  /** Company pages this account may post as. */
  companyUrls: string[];
  /** Where a loop's results stand; no document settles it (contract section 5). */
  loopShape: 'opener' | 'wrapped';
  /** Fields as the oldest client knew them; see `older-names.ts`. */
  fieldNames: 'newest' | 'older';
  /** What GET says after a cancel; no document settles it (contract 1.4). */
  afterCancel: 'failed' | 'cancelled' | 'notFound';
  /** Whether a running workflow can still be stopped; undocumented as well. */
  cancelWhileRunning: 'stops' | 'tooLate';
  /** Since when it is captured; nothing before the first sync. */
  inboxSyncedAt: string | null;
  nvInboxSyncedAt: string | null;
  networkSyncedAt: string | null;
  usage: UsageEntry[];
  queue: string[];
  running: string | null;
};

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
  workspace: 'main',
  status: 'active',
  plus: true,
  seat: true,
  salesNavigator: true,
  trialEnded: false,
  signedOut: false,
  languageNotSupported: false,
  outsideWorkingHours: false,
  refuseAtStart: false,
  refuseNextStartWith: null,
  failNextWorkflowWith: null,
  refusedActions: {},
  salesUnderCompany: false,
  jobsInterface: 'either',
  noteLimit: 300,
  limits: {},
  weeklyLimits: {},
  monthlyLimits: {},
  companyUrls: [companyUrl('northpier-mills')],
  loopShape: 'opener',
  fieldNames: 'newest',
  afterCancel: 'failed',
  cancelWhileRunning: 'stops',
  inboxSyncedAt: null,
  nvInboxSyncedAt: null,
  networkSyncedAt: null,
  usage: [],
  queue: [],
  running: null,
  ...rest,
});

const { variants } = demoKeys;

/** The main account is the cast's own member; the others exist for their one difference. */
export const createAccounts = (): Account[] => [
  account(self, 'Mara Self', demoKeys.linkedApi.identificationToken),
  account('nils-second', 'Nils Second', variants.linkedApiSecond.identificationToken),
  account('olga-seatless', 'Olga Seatless', variants.linkedApiNoSeat.identificationToken, {
    workspace: 'noSeat',
    seat: false,
  }),
  account('pia-trial', 'Pia Trial', variants.linkedApiTrialEnded.identificationToken, {
    workspace: 'trialEnded',
    trialEnded: true,
  }),
  account('quin-core', 'Quin Core', variants.linkedApiNoPlus.identificationToken, {
    workspace: 'noPlus',
    plus: false,
    noteLimit: 200,
  }),
  account('rhea-signed-out', 'Rhea Signed-Out', variants.linkedApiReconnect.identificationToken, {
    status: 'reconnection_required',
  }),
  account('sten-frozen', 'Sten Frozen', variants.linkedApiFrozen.identificationToken, {
    status: 'frozen',
  }),
];
