import type { Integration } from '../../lib/integrations/integration';
import type { BadgeChoice } from '../../lib/usage/badge-figure';

type Named = Extract<BadgeChoice, { kind: 'figure' }>;

/** A limit the icon can show. `told`: a service names it now. */
export type FigureChoice = Pick<Named, 'provider' | 'counts' | 'window'> & { told: boolean };

/**
 * The limits services have told, without those of a minute, which the icon would follow too late. One that was chosen and
 * is not told any more stays in the list: the choice is the user's to change.
 */
export function figureChoices(integrations: readonly Integration[], badge: BadgeChoice): FigureChoice[] {
  const told = integrations.flatMap(({ provider, status }) =>
    (status?.allowances ?? []).flatMap(({ counts, window, limit }): FigureChoice[] =>
      window === 'minute' || limit === undefined ? [] : [{ provider, counts, window, told: true }],
    ),
  );
  if (badge.kind !== 'figure' || told.some((each) => sameFigure(each, badge))) return told;
  const { provider, counts, window } = badge;
  return [...told, { provider, counts, window, told: false }];
}

export function sameFigure(
  one: Pick<Named, 'provider' | 'counts' | 'window'>,
  other: Pick<Named, 'provider' | 'counts' | 'window'>,
): boolean {
  return one.provider === other.provider && one.counts === other.counts && one.window === other.window;
}
