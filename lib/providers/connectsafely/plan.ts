import type { Words } from '../../words';
import { shorten } from '../foreign-text';
import type { Plan } from './reply';

/** LinkedIn's own product names; they are not translated. */
const products = [
  ['hasSalesNavigator', 'Sales Navigator'],
  ['hasRecruiter', 'Recruiter'],
  ['hasAwayMessages', 'Away messages'],
  ['hasAdvertiseBadge', 'Advertise badge'],
  ['hasHiringManager', 'Hiring manager'],
] as const;

/**
 * The plan in words, and whether it is a paid one. No plan is unknown, never free; a free plan with paid products is
 * listed without a conclusion (contract connectsafely 1.2, 1.3).
 */
export function planOf(plan: Plan | undefined): { plan?: Words; premium?: boolean } {
  if (!plan) return {};
  const names = products.flatMap(([flag, name]) => (plan[flag] === true ? [name] : []));
  if (plan.isPremium === true) {
    const kind = shorten(plan.premiumType, 40);
    const known = kind === undefined || /^(non_)?premium$/i.test(kind);
    const title = known ? 'Premium' : `Premium (${kind})`;
    return { plan: { key: 'connectSafely_plan', with: [[title, ...names].join(', ')] }, premium: true };
  }
  if (names.length > 0) return { plan: { key: 'connectSafely_plan', with: [names.join(', ')] } };
  return plan.isPremium === false ? { plan: { key: 'connectSafely_planFree' }, premium: false } : {};
}
