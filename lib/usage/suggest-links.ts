import { isMemberToken, subjectFromUrl, subjectId, subjectKey } from '../linkedin/subject';
import type { ProviderId } from '../providers/about';
import { type AccountLinks, accountsOf, isPair, type Linkable, noLinks } from './account';

/** Why two integrations seem to act for one LinkedIn account, with what was compared. */
export type LinkReason =
  /** Both services name the same profile: Buena's `profileUrl`, Linked API's account URL, ConnectSafely's public id. */
  | { kind: 'profile'; profile: string }
  /** One names a profile, the other calls its account by the last part of that address. */
  | { kind: 'public-id'; profile: string }
  /** Only the names are the same. Two people may share one, so that this is the weakest. */
  | { kind: 'name'; name: string };

export type LinkSuggestion = { one: ProviderId; other: ProviderId; reason: LinkReason };

const strength: readonly LinkReason['kind'][] = ['profile', 'public-id', 'name'];

/** Pairs of integrations that look like one account and are not linked yet; the surest first. */
export function suggestLinks(
  integrations: readonly Linkable[],
  links: AccountLinks = noLinks,
): LinkSuggestion[] {
  const accounts = accountsOf(integrations, links);
  const together = (one: ProviderId, other: ProviderId): boolean =>
    accounts.some(({ members }) =>
      [one, other].every((id) => members.some(({ provider }) => provider === id)),
    );
  const suggestions = integrations.flatMap((one, index) =>
    integrations.slice(index + 1).flatMap((other): LinkSuggestion[] => {
      const pair = [one.provider, other.provider] as const;
      if (together(...pair) || links.apart.some((apart) => isPair(apart, ...pair))) return [];
      const reason = reasonFor(one, other);
      return reason ? [{ one: one.provider, other: other.provider, reason }] : [];
    }),
  );
  return suggestions.sort((a, b) => strength.indexOf(a.reason.kind) - strength.indexOf(b.reason.kind));
}

function reasonFor(one: Linkable, other: Linkable): LinkReason | undefined {
  const [profile, otherProfile] = [profileOf(one), profileOf(other)];
  if (profile && otherProfile && profile.key === otherProfile.key) {
    return { kind: 'profile', profile: profile.id };
  }
  // A member id and a vanity name may be the same person; two vanity names are not.
  const differ = profile && otherProfile && profile.isToken === otherProfile.isToken;
  if (differ) return undefined;
  const named = [profile && isCalled(other, profile.id), otherProfile && isCalled(one, otherProfile.id)];
  if (named[0] && profile) return { kind: 'public-id', profile: profile.id };
  if (named[1] && otherProfile) return { kind: 'public-id', profile: otherProfile.id };
  const name = one.status?.account?.name?.trim();
  const same = name && plain(name) !== '' && plain(name) === plain(other.status?.account?.name ?? '');
  return same ? { kind: 'name', name } : undefined;
}

type Profile = { key: string; id: string; isToken: boolean };

function profileOf({ status }: Linkable): Profile | undefined {
  const subject = subjectFromUrl(status?.account?.url ?? '');
  if (subject?.kind !== 'person') return undefined;
  const id = subjectId(subject);
  return { key: subjectKey(subject), id, isToken: isMemberToken(id) };
}

function isCalled({ status }: Linkable, profile: string): boolean {
  const id = status?.account?.id?.trim().toLowerCase();
  return id !== undefined && id !== '' && id === profile.toLowerCase();
}

/** Names as people compare them: letter case, accents' spelling and blanks play no part. */
function plain(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}
