import type { AccountChoice } from '../status';
import { findings } from './health';
import { accountOf } from './named';
import type { Listed } from './reply';

/** Nobody picks from more by eye, and the list has no pages (contract connectsafely 2.1). */
const most = 200;

/** The listed accounts to choose from, each once, with how they stand as far as the list tells. */
export function choicesOf(accounts: readonly Listed[]): AccountChoice[] {
  const once = new Map(accounts.map((account) => [account.id, account] as const));
  return [...once.values()].slice(0, most).map((account) => {
    const [verdict, ...others] = findings(account);
    return {
      ...accountOf(account),
      // Sent back as it came, so it must not have been shortened.
      id: account.id,
      health: verdict.health,
      headline: verdict.words,
      notes: [
        ...others.map(({ words }) => words),
        ...(account.apiSeatAllocated === false ? [{ key: 'connectSafely_noSeat' } as const] : []),
      ],
    };
  });
}
