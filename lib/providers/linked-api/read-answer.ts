import { anyObject, z } from '../../schema';
import { httpsLink } from '../foreign-text';
import { struckOut } from '../scrub';
import { misunderstood } from './misunderstood';

/** An object of the wire, of which nothing else is known yet. */
export type Found = Readonly<Record<string, unknown>>;

const founds = z.array(anyObject);

export function readObject(result: unknown): Found {
  const parsed = anyObject.safeParse(result);
  if (!parsed.success) throw misunderstood();
  return parsed.data;
}

export function readList(result: unknown): readonly Found[] {
  const parsed = founds.safeParse(result);
  if (!parsed.success) throw misunderstood();
  return parsed.data;
}

/** `{name: […]}` and whatever else came with it. */
export const withList = (name: string) => (result: unknown) => {
  const answer = readObject(result);
  return { ...answer, [name]: readList(answer[name]) };
};

/**
 * Accounts without their tokens: each would let its holder act for that account. Our own keys are struck out of every
 * answer at the door, so the account whose token was struck out is ours.
 */
export function readAccounts(result: unknown) {
  const accounts = readList(readObject(result).accounts).map(({ identificationToken, ...account }) => ({
    ...account,
    ...(identificationToken === struckOut && { own: true }),
  }));
  return { accounts };
}

/** The service's documents call what is used by two names (contract linked-api 1.7). */
export function readUsed(result: unknown) {
  const usage = readList(readObject(result).usage).map(({ currentValue, ...limit }) => ({
    ...limit,
    currentUsage: limit.currentUsage ?? currentValue,
  }));
  return { usage };
}

/** A link to sign in by is followed by the user: only one of the service itself will do. */
export function readReconnectionLink(result: unknown) {
  const reconnectionLink = httpsLink(readObject(result).reconnectionLink, 'linkedapi.io');
  if (!reconnectionLink) throw misunderstood();
  return { reconnectionLink };
}
