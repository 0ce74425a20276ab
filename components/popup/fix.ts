import type { Failure } from '../../lib/failure';
import type { Integration } from '../../lib/integrations/integration';
import type { About, ProviderId } from '../../lib/providers/about';
import type { Health } from '../../lib/providers/status';
import type { Words } from '../../lib/words';

/** The way out of what a row or the verdict says. */
export type Fix =
  | { kind: 'link'; label: Words; provider: ProviderId; url: string }
  | { kind: 'options'; label: Words; provider?: ProviderId }
  /** Without a provider all are asked. */
  | { kind: 'refresh'; label: Words; provider?: ProviderId };

/** Whether the LinkedIn side of a service needs somebody. */
export function isAmiss(health: Health): boolean {
  return health === 'attention' || health === 'disconnected' || health === 'paused';
}

export function fixFor(
  { provider, failure, status }: Integration,
  about: About | undefined,
): Fix | undefined {
  if (failure) return fixForFailure(failure, provider, status?.fix?.url ?? about?.dashboard);
  if (status?.fix) return { kind: 'link', label: status.fix.label, provider, url: status.fix.url };
  if (status && isAmiss(status.health) && about)
    return { kind: 'link', label: { key: 'popup_fix_open' }, provider, url: about.dashboard };
  return undefined;
}

function fixForFailure({ code }: Failure, provider: ProviderId, page: string | undefined): Fix | undefined {
  switch (code) {
    case 'unauthorized':
    case 'forbidden':
    case 'not-configured':
    case 'invalid-input':
      return { kind: 'options', label: { key: 'popup_fix_key' }, provider };
    case 'permission-missing':
      return { kind: 'options', label: { key: 'popup_fix_permission' }, provider };
    case 'signed-out':
      return page
        ? { kind: 'link', label: { key: 'popup_fix_reconnect' }, provider, url: page }
        : { kind: 'options', label: { key: 'popup_options' }, provider };
    case 'not-found':
      return page
        ? { kind: 'link', label: { key: 'popup_fix_open' }, provider, url: page }
        : { kind: 'options', label: { key: 'popup_options' }, provider };
    case 'rate-limited':
    case 'limit-reached':
      // Asking again is what got us here; the row says from when.
      return undefined;
    default:
      return { kind: 'refresh', label: { key: 'popup_fix_again' }, provider };
  }
}

/** Whether two buttons would do the same, so that one is enough. */
export function isSameFix(one: Fix | undefined, other: Fix | undefined): boolean {
  return one?.kind === other?.kind && one?.label.key === other?.label.key;
}
