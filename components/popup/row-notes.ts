import type { Integration } from '../../lib/integrations/integration';
import type { Figure } from '../../lib/usage/snapshot';
import type { MessageKey, Words } from '../../lib/words';

/** Sentences the glance does without: what its figures say already, and facts that ask for nothing. The options have all. */
const elsewhere: readonly MessageKey[] = [
  'buena_usageLow',
  'buena_usageModerate',
  'buena_usageHigh',
  'buena_usageUnknown',
  'buena_noLimit',
  'buena_adviceLow',
  'buena_adviceNormal',
  'buena_timeZone',
  'buena_timeZoneUnknown',
  'buena_connections',
  'buena_proxy',
  'buena_address',
  'konnector_users',
  'konnector_campaigns',
  'linkedApi_olderNote',
];

/** Advice on the day's figure. */
const ofTheDay: readonly MessageKey[] = ['buena_adviceMedium', 'buena_adviceHigh'];

/** These say how long nothing was done: "active 2 h ago" would say it twice. */
const ofActivity: readonly MessageKey[] = [
  'buena_quiet',
  'buena_quietDay',
  'buena_clockOff',
  'connectSafely_quiet',
];

/** What of the service's further sentences the glance shows. Those of an answer a newer check could not confirm are not. */
export function rowNotes(
  { provider, failure, status }: Integration,
  figures: readonly Figure[],
  moved: boolean,
): Words[] {
  if (failure || !status) return [];
  const day = figures.find((each) => each.provider === provider && each.counts === 'actions');
  const dayKnown = day?.asOf !== undefined && day.asOf >= day.from;
  const told = status.notes.filter(
    ({ key }) => !elsewhere.includes(key) && (dayKnown || !ofTheDay.includes(key)),
  );
  return moved ? [...told, { key: 'popup_account_moved' }] : told;
}

export function tellsActivity(notes: readonly Words[]): boolean {
  return notes.some(({ key }) => ofActivity.includes(key));
}
