import { isAiling } from '../integrations/ailing';
import type { Integration } from '../integrations/integration';
import { isOperationName, type OperationName, operations } from '../linkedin/operations';
import { noteLimits } from '../linkedin/operations/people';
import type { ProviderId } from '../providers/about';
import type { Provider } from '../providers/provider';
import type { Run } from '../runs/run';
import type { Settings } from '../settings/settings';
import type { Board } from '../storage/board-shape';
import type { BadgeChoice, BadgeFigure } from '../usage/badge-figure';
import type { Level } from '../usage/level';
import type { Figure } from '../usage/snapshot';

/** What buttons need to know, from what is set up. Pure. */
export function boardOf(
  integrations: readonly Integration[],
  settings: Settings,
  providerById: (id: ProviderId) => Provider,
): Pick<Board, 'offers' | 'noteLimit'> {
  const offers: Partial<Record<OperationName, ProviderId>> = {};
  for (const name of Object.keys(operations)) {
    const able =
      isOperationName(name) && integrations.find((each) => providerById(each.provider).supports(name));
    if (able) offers[name] = able.provider;
  }
  const premium = settings.premiumNotes || integrations.some((each) => each.status?.premium);
  return { offers, noteLimit: premium ? noteLimits.premium : noteLimits.free };
}

/**
 * What the toolbar icon says: trouble first, then what the user chose, which is how much is under way or a figure of
 * usage. Colours are not the only sign.
 */
export type Badge =
  | { text: string; tone: 'trouble' | 'busy' }
  | { text: string; tone: Level; figure: Figure };

/**
 * The badge for these runs and integrations; empty text when all is quiet. `usage`: the figure the user chose, if it is
 * known; `choice` tells whether one was chosen. Pure.
 */
export function badgeOf(
  integrations: readonly Integration[],
  unsettled: readonly Run[],
  choice: BadgeChoice['kind'] = 'runs',
  usage?: BadgeFigure,
): Badge {
  const ailing = integrations.some(isAiling);
  const unsure = unsettled.some((run) => run.status.state === 'unconfirmed' && !run.dismissed);
  if (ailing || unsure) return { text: '!', tone: 'trouble' };
  if (usage) return { text: usage.text, tone: usage.level, figure: usage.figure };
  // A number of runs in the place of a figure would be read as that figure.
  if (choice !== 'runs') return { text: '', tone: 'busy' };
  const busy = unsettled.filter(
    (run) => run.status.state !== 'unconfirmed' && run.status.state !== 'stale',
  ).length;
  return { text: busy > 0 ? String(Math.min(busy, 99)) : '', tone: 'busy' };
}
