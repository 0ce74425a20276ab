import type { Words } from '../../words';
import { shorten } from '../foreign-text';
import type { Health } from '../status';
import type { Account } from './reply';

/** What both the account's own answer and the list of accounts tell; the list knows no session. */
type Told = Pick<Account, 'status' | 'enabled'> & Partial<Pick<Account, 'hasTokens'>>;

type Verdict = { health: Health; words: Words };

/** Every finding that holds, gravest first; the first is the headline (contract connectsafely 1.3). */
export function findings({ status, enabled, hasTokens }: Told): [Verdict, ...Verdict[]] {
  const state = status.toUpperCase();
  const problems: Verdict[] = [];
  if (state === 'ERROR') problems.push({ health: 'attention', words: { key: 'connectSafely_attention' } });
  if (hasTokens === false) problems.push({ health: 'attention', words: { key: 'connectSafely_noSession' } });
  if (enabled === false) problems.push({ health: 'paused', words: { key: 'connectSafely_off' } });
  const [first, ...others] = problems;
  return first ? [first, ...others] : [working(state, status)];
}

function working(state: string, raw: string): Verdict {
  switch (state) {
    case 'IN_USE':
      return { health: 'busy', words: { key: 'connectSafely_busy' } };
    case 'WARMUP':
      return { health: 'ok', words: { key: 'connectSafely_warmingUp' } };
    case 'AVAILABLE':
      return { health: 'ok', words: { key: 'connectSafely_ready' } };
    case 'FREE':
      // An earlier generation's word, with more than one meaning (contract connectsafely 2.2).
      return { health: 'unknown', words: { key: 'connectSafely_olderStatus', with: ['FREE'] } };
    default:
      return { health: 'unknown', words: { key: 'connectSafely_status', with: [shorten(raw, 40) ?? ''] } };
  }
}
