import { shorten } from '../foreign-text';
import type { Account } from './reply';

/** Whose account it is: its name, else the end of its address, else the end of its id (contract connectsafely 1.5). */
export function accountOf(account: Pick<Account, 'id' | 'firstName' | 'lastName' | 'publicId'>): {
  id: string;
  name: string;
  url?: string;
} {
  const slug = shorten(account.publicId, 120);
  const name = shorten([account.firstName, account.lastName].filter(Boolean).join(' '), 120);
  const id = shorten(account.id, 60) ?? '';
  return {
    id,
    name: name ?? slug ?? `…${id.slice(-6)}`,
    ...(slug !== undefined && {
      url: `https://www.linkedin.com/in/${encodeURIComponent(slug)}`,
    }),
  };
}
