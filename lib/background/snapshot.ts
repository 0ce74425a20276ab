import type { Integration } from '../integrations/integration';
import type { Credentials, Provider } from '../providers/provider';
import type { IntegrationStatus } from '../providers/status';
import type { EpochMs } from '../time';
import type { Words } from '../words';

/** A provider just set up, with the first answer of its service. Holds the last four characters of secrets only. */
export function connected(
  provider: Provider,
  credentials: Credentials,
  status: IntegrationStatus,
  at: EpochMs,
): Integration {
  const secret = provider.about.fields.filter((field) => field.secret && credentials[field.name]);
  const lastFour = Object.fromEntries(secret.map(({ name }) => [name, credentials[name]?.slice(-4) ?? '']));
  const chosen = provider.about.fields.flatMap(({ name, secret }) => {
    const value = !secret && credentials[name];
    return value ? [[name, value] as const] : [];
  });
  const nextCheckAt = at + provider.about.refreshMs;
  return {
    v: 1,
    provider: provider.about.id,
    connectedAt: at,
    lastFour,
    ...(chosen.length > 0 && { chosen: Object.fromEntries(chosen) }),
    status,
    checkedAt: at,
    nextCheckAt,
  };
}

/** After a good answer. `pinned`: the user named the account, so the service does not choose one. */
export function answered(
  old: Integration,
  provider: Provider,
  status: IntegrationStatus,
  { at, pinned }: { at: EpochMs; pinned: boolean },
): Integration {
  const { failure: _failure, failedAt: _failedAt, ...kept } = old;
  const next = carriedOver(old.status, status);
  const moved = provider.about.id === 'connectsafely' && !pinned && isOther(old.status, status);
  // It stays: whoever did not look in those ten minutes has not seen it. Naming an account ends it.
  const said = pinned || isOther(old.status, status) ? undefined : old.status?.notes.find(tellsOfMove);
  const note = moved ? movedTo(status) : said;
  const told = note ? { ...next, notes: [...next.notes.filter((each) => !tellsOfMove(each)), note] } : next;
  return { ...kept, status: told, checkedAt: at, nextCheckAt: at + provider.about.refreshMs };
}

/** An absent plan is unknown, not free: the last known one stays (contract connectsafely 1.2). Of this account only. */
function carriedOver(old: IntegrationStatus | undefined, status: IntegrationStatus): IntegrationStatus {
  const { unanswered = [], ...said } = status;
  if (!old || isOther(old, said)) return said;
  const { plan, planAt, premium, health, headline, notes, fix, allowances } = old;
  return {
    ...(plan && !said.plan && { plan, ...(planAt && { planAt }), ...(premium !== undefined && { premium }) }),
    ...said,
    ...(unanswered.includes('standing') && { health, headline, notes, ...(fix && { fix }) }),
    ...(unanswered.includes('allowances') && { allowances }),
  };
}

/** Whether the two speak of different LinkedIn accounts: by id, or by address where one of them tells no id. */
export function isOther(old: IntegrationStatus | undefined, status: IntegrationStatus): boolean {
  for (const by of ['id', 'url'] as const) {
    const [before, after] = [old?.account?.[by], status.account?.[by]];
    if (before !== undefined && after !== undefined) return before !== after;
  }
  return false;
}

function tellsOfMove({ key }: Words): boolean {
  return key === 'shared_account_changed';
}

/** Without an account of the user's choice the service answers for the one used last (contract connectsafely 1.5). */
function movedTo({ account }: IntegrationStatus): Words {
  return { key: 'shared_account_changed', with: [account?.name ?? account?.id ?? ''] };
}
