import type { Filters } from '../../campaigns/shapes';
import type { Words } from '../../words';
import { shorten } from '../foreign-text';
import type { Allowance, IntegrationStatus } from '../status';

/** The organisation as a status. There is no other word on health: an accepted key is all there is (contract konnector 2.3). */
export function summarise(
  { linkedin_users: users, campaign_routines: campaigns, organisation }: Filters,
  allowances: Allowance[],
): IntegrationStatus {
  const name = shorten(organisation.name, 120);
  const active = campaigns.filter(({ campaign_status: status }) => status === 'active').length;
  return {
    health: 'ok',
    headline: { key: 'konnector_connected' },
    notes: [
      ...subscription(organisation.subscription_status),
      users.length > 0
        ? { key: 'konnector_users', with: [String(users.length)] }
        : { key: 'konnector_noUsers' },
      campaigns.length > 0
        ? { key: 'konnector_campaigns', with: [String(campaigns.length), String(active)] }
        : { key: 'konnector_noCampaigns' },
    ],
    ...(users.length === 1 && { oneAccount: true }),
    account: { id: String(organisation.id), ...(name !== undefined && { name }) },
    allowances,
  };
}

/** Only `active` is documented; anything else is shown as it comes. */
function subscription(status: string | undefined): Words[] {
  const said = shorten(status, 40);
  return said === undefined || said === 'active' ? [] : [{ key: 'konnector_subscription', with: [said] }];
}
