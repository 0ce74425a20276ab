export type KonnectorUser = { id: string; name: string; email: string; status: string };

export type KonnectorRoutine = {
  id: string;
  name: string;
  userId: string;
  campaignType: string;
  campaignStatus: string;
  createdAt: string;
  lastActivateTime: string | null;
  maxDays: number;
  durationDays: number;
  members: number;
  requested: number;
  accepted: number;
  sent: number;
  replied: number;
};

/** Contract konnector section 1; every field can be set through the control API. */
export type KonnectorState = {
  users: KonnectorUser[];
  routines: KonnectorRoutine[];
  organisation: { id: number; name: string; created_at: string; subscription_status: string };
  limitMinute: number;
  limitDay: number;
  /** Requests counted beyond those really made, to run a quota out without making them. */
  usedMinute: number;
  usedDay: number;
  /** When requests came, epoch ms; failed ones count too. */
  requestTimes: number[];
  /** Keys made by `create-api-key`. */
  createdKeys: string[];
  /** Page counts and next addresses that contradict themselves, as in the documentation. Contract 1.6. */
  pagingTraps: boolean;
  /** `postman`: the key comes in `X-API-KEY`, and `Authorization` is not looked at. Contract 2.1. */
  form: 'reference' | 'postman';
  /** What becomes of the four rate headers; `plain` writes the day's limit without a comma. Contract 1.8. */
  rateHeaders: 'documented' | 'plain' | 'absent' | 'garbled';
  /** Stands in a refusal for too many requests instead of the wait; null: the wait as it is, 'absent': none. */
  retryAfter: unknown;
  /** Whether such a refusal says what is left. */
  rateLimitInfo: boolean;
  /** What stands where the reference elides items: shapes of older versions, nothing, or items nobody knows. Contract 2.2. */
  elided: 'shapes' | 'empty' | 'absent' | 'null' | 'object' | 'unknown';
  /** How percentages are written. Contract 1.10. */
  percentages: 'numbers' | 'strings' | 'null' | 'absent' | 'above';
  /** What stands in `data` of a refusal. Contract 1.10. */
  errorData: 'full' | 'null' | 'list' | 'empty' | 'wordless' | 'codeless';
};

const users: readonly KonnectorUser[] = [
  { id: 'u+Zk9/aa1==', name: 'Ines Duarte', email: 'ines@northpier.test', status: 'active' },
  { id: 'u+Qw3/bb2==', name: 'Tomas Berg', email: 'tomas@northpier.test', status: 'inactive' },
];

const names = [
  'Spring partners',
  'Harbour pilots',
  'Loom makers',
  'Lighthouse keepers',
  'Ferry masters',
  'Glass and bells',
  'Old friends',
  'Night watch',
];
const types = [
  'friend_campaign',
  'smart_campaign',
  'connector_campaign',
  'shared_campaign',
  'friend_request_follow_message',
];
const statuses = ['active', 'draft', 'completed', 'inactive'];

const pick = (list: readonly string[], index: number): string => list[index % list.length] ?? '';

/** A draft was never activated and has done nothing. */
function routine(index: number): KonnectorRoutine {
  const campaignStatus = pick(statuses, index);
  const idle = campaignStatus === 'draft';
  const day = String(index + 1).padStart(2, '0');
  return {
    id: `r/7${index}Kd+c${index}=`,
    name: pick(names, index),
    userId: users[index % users.length]?.id ?? '',
    campaignType: pick(types, index),
    campaignStatus,
    createdAt: `2025-06-${day}T07:00:00Z`,
    lastActivateTime: idle ? null : `2025-06-${day}T08:00:00Z`,
    maxDays: 14,
    durationDays: idle ? 0 : 3 + index,
    members: idle ? 0 : 60 + index,
    requested: idle ? 0 : 40 + index,
    accepted: idle ? 0 : 18 + index,
    sent: idle ? 0 : 16,
    replied: idle ? 0 : 5,
  };
}

export const createKonnector = (): KonnectorState => ({
  users: [...users],
  routines: names.map((_, index) => routine(index)),
  organisation: {
    id: 88,
    name: 'North Pier',
    created_at: '2024-03-09T10:00:00Z',
    subscription_status: 'active',
  },
  limitMinute: 100,
  limitDay: 5000,
  usedMinute: 0,
  usedDay: 0,
  requestTimes: [],
  createdKeys: [],
  pagingTraps: true,
  form: 'reference',
  rateHeaders: 'documented',
  retryAfter: null,
  rateLimitInfo: true,
  elided: 'shapes',
  percentages: 'numbers',
  errorData: 'full',
});
