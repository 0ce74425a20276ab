import type { Zones } from '../../components/options/linked-accounts-state';
import { ownZone } from '../usage/zone';

/** The time zones this browser knows, and this computer's. */
export function platformZones(): Zones {
  return { own: ownZone(), all: Intl.supportedValuesOf('timeZone') };
}
