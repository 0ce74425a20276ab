import type { BackgroundBench } from './background-bench';
import { popup } from './senders';

/** A key nobody else would write, so that finding it anywhere proves a leak. */
export const canary = 'linked_canary-5d41402abc4b2a76';

/** Types the keys of Linked API in, as the user does in an extension page. */
export const saveKeys = (bench: BackgroundBench) =>
  bench.send(popup, 'saveCredentials', {
    provider: 'linked-api',
    values: { linkedApiToken: canary, identificationToken: `id_${canary}` },
  });
