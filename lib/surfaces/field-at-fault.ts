import type { Failure } from '../failure';

/**
 * Refusals that are mended in another field than the one that was refused, or that a service gave without naming any:
 * a global key of Buena wants a user id (contract buena 1.3, 4), an account ConnectSafely does not know another id or
 * none (contract connectsafely 1.2).
 */
const mendedIn: Readonly<Record<string, string>> = {
  buenaGlobalKey: 'userId',
  key_buenaGlobal: 'userId',
  buenaUserUnknown: 'userId',
  buenaUserIdUnusual: 'userId',
  connectSafelyAccountUnknown: 'accountId',
  connectSafelyAccountIdUnusual: 'accountId',
  connectSafelyAccountRefused: 'accountId',
};

/** The field of the key form to look at after a refusal; undefined when it is about none of them. */
export function fieldAtFault({ reason = '' }: Failure, refused: string | undefined): string | undefined {
  return Object.hasOwn(mendedIn, reason) ? mendedIn[reason] : refused;
}
