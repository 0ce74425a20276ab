import { z } from '../../schema';
import type { Words } from '../../words';
import { shorten } from '../foreign-text';
import type { Allowance, IntegrationStatus } from '../status';
import { list, text } from './tolerant';

/** `data` of `GET /user-campaign-filters`, contract konnector 1.3. */
export const filters = z.object({
  linkedin_users: list(z.object({ linkedin_user_information_id: z.string(), name: text, status: text })),
  campaign_routines: list(
    z.object({ linkedin_campaign_routine_id: z.string(), name: text, campaign_status: text }),
  ),
  organisation: z.object({ id: z.union([z.number(), z.string()]), name: text, subscription_status: text }),
});

/** The organisation as a status. There is no other word on health: an accepted key is all there is (contract konnector 2.3). */
export function summarise(
  { linkedin_users: users, campaign_routines: campaigns, organisation }: z.output<typeof filters>,
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
    account: { id: String(organisation.id), ...(name !== undefined && { name }) },
    allowances,
  };
}

/** Only `active` is documented; anything else is shown as it comes. */
function subscription(status: string | undefined): Words[] {
  const said = shorten(status, 40);
  return said === undefined || said === 'active' ? [] : [{ key: 'konnector_subscription', with: [said] }];
}
