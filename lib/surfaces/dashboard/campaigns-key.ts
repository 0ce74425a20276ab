import type { NewKey } from '../../../components/dashboard/campaigns/campaigns-state';
import type { CreatedKey } from '../../campaigns/shapes';
import { toFailure } from '../../failure';
import type { SaveOutcome } from '../../messaging/protocol';

export type KeyPorts = {
  createKey(description: string): Promise<CreatedKey>;
  /** Puts the key in place of the one in use, with the same server and header. */
  useKey(key: string): Promise<SaveOutcome>;
};

/** Makes a key of the service, and holds it only as long as it is on the screen. */
export function createKeyMaker(ports: KeyPorts, get: () => NewKey, set: (newKey: NewKey) => void) {
  return {
    async make(description: string): Promise<void> {
      if (get().kind === 'making') return;
      set({ kind: 'making' });
      try {
        // Never a second time by itself: each time makes another key.
        set({ kind: 'made', key: await ports.createKey(description), keeping: false });
      } catch (thrown) {
        set({ kind: 'failed', failure: toFailure(thrown) });
      }
    },
    async use(): Promise<void> {
      const newKey = get();
      if (newKey.kind !== 'made' || newKey.keeping) return;
      const { key } = newKey;
      set({ kind: 'made', key, keeping: true });
      const outcome = await ports
        .useKey(key.api_key)
        .catch((thrown: unknown): SaveOutcome => ({ ok: false, failure: toFailure(thrown) }));
      // Not kept: it must not be lost on the way, so it stays on screen.
      const failure = outcome.ok ? undefined : outcome.failure;
      set(failure ? { kind: 'made', key, keeping: false, failure } : { kind: 'kept' });
    },
    forget: (): void => set({ kind: 'none' }),
  };
}
