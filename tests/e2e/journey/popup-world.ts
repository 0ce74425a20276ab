import type { Allowance } from '../../../lib/providers/status';
import { z } from '../../../lib/schema';
import { self } from '../../world/cast';
import { askOutside } from './restore';
import type { Stage } from './stage';

/** What the services themselves say of one allowance. */
export type ToldFigure = {
  service: string;
  counts: Allowance['counts'];
  window: 'day' | 'week' | 'month';
  used: number;
  limit: number;
};

const dayMs = 86_400_000;

/** How often each was done on a day, today first: a fortnight of somebody's work, invented. */
const fortnight: readonly (readonly [string, readonly number[]])[] = [
  ['st.sendConnectionRequest', [14, 21, 18, 9, 0, 0, 16, 20, 22, 12, 8, 0, 0, 15]],
  ['st.commentOnPost', [6, 4, 9, 3, 0, 0, 5, 7, 2, 8, 1, 0, 0, 4]],
  ['st.openPersonPage', [31, 40, 28, 12, 0, 0, 22, 35, 41, 30, 17, 0, 0, 26]],
];

/** A usual day: something was done at every service, and nothing is used up. */
export function liveThrough(stage: Stage): void {
  const { control } = stage.world;
  const now = Date.now();
  control.account({
    limits: { stConnectionRequests: 25, stPersonProfileViews: 120 },
    usage: fortnight.flatMap(([actionType, days]) =>
      days.flatMap((times, ago) =>
        Array.from({ length: times }, (_, index) => ({
          actionType,
          success: true,
          time: new Date(momentOf(ago, index / times, now)).toISOString(),
        })),
      ),
    ),
  });
  control.buena({ actionsToday: 38, dailyLimit: 80 });
  control.konnector({ usedDay: 870 });
}

/** Within that day both here and by UTC, whatever the time is; today, before now. */
function momentOf(daysAgo: number, share: number, now: number): number {
  const here = new Date(now);
  const begun = Math.max(
    new Date(here.getFullYear(), here.getMonth(), here.getDate()).getTime(),
    Date.UTC(here.getUTCFullYear(), here.getUTCMonth(), here.getUTCDate()),
  );
  const end = daysAgo === 0 ? now : begun + Math.min(now - begun, dayMs / 2);
  return begun + Math.floor(share * (end - begun)) - daysAgo * dayMs;
}

const limits = z.array(
  z.object({
    category: z.string(),
    period: z.enum(['daily', 'weekly', 'monthly']),
    maxValue: z.number(),
    currentUsage: z.number(),
    isEnabled: z.boolean(),
  }),
);

const worldState = z.object({
  buena: z.object({ actionsToday: z.number(), dailyLimit: z.number() }),
  konnector: z.object({
    usedDay: z.number(),
    limitDay: z.number(),
    requestTimes: z.array(z.number()),
  }),
});

const windows = { daily: 'day', weekly: 'week', monthly: 'month' } as const;
const units: Readonly<Record<string, Allowance['counts']>> = {
  PersonProfileViews: 'profileViews',
  CompanyPageViews: 'companyViews',
  ConnectionRequests: 'connectionRequests',
  Messages: 'messages',
  SearchQueries: 'searches',
  Reactions: 'reactions',
  Comments: 'comments',
  Posts: 'posts',
};

/**
 * Every allowance longer than a minute, asked of the world as another program would ask; only while it answers. LinkedIn's
 * own and Sales Navigator's limit for the same thing are two figures here.
 */
export async function toldFigures(stage: Stage): Promise<ToldFigure[]> {
  const { usage } = await askOutside(stage, 'POST', '/admin/limits.getUsage', { accountId: self });
  const ofLinkedApi = z.parse(limits, usage).flatMap((each): ToldFigure[] => {
    const counts = units[each.category.replace(/^(?:st|nv)/, '')];
    const { currentUsage: used, maxValue: limit } = each;
    if (!each.isEnabled || !counts) return [];
    return [{ service: 'Linked API', counts, window: windows[each.period], used, limit }];
  });
  const { buena, konnector } = stateOf(stage);
  const today = new Date().toISOString().slice(0, 10);
  const asked = konnector.requestTimes.filter((at) => new Date(at).toISOString().startsWith(today)).length;
  return [
    ...ofLinkedApi,
    ofDay('Buena.ai', 'actions', buena.actionsToday, buena.dailyLimit),
    ofDay('Konnector.ai', 'requests', konnector.usedDay + asked, konnector.limitDay),
  ];
}

const ofDay = (service: string, counts: Allowance['counts'], used: number, limit: number): ToldFigure => ({
  service,
  counts,
  window: 'day',
  used,
  limit,
});

const stateOf = (stage: Stage) => z.parse(worldState, stage.world.control.state());

/** Requests to the four services, by anybody but us who ask from outside. */
export const askedOfServices = (stage: Stage) =>
  stage.world.control
    .ledger()
    .requests.filter(({ service, scheme }) => service !== 'linkedin' && scheme === 'https');
