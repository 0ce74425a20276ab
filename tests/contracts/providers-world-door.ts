import { catalog } from '../../lib/providers/catalog';
import { createHttp, type Http } from '../../lib/providers/http';
import type { World } from '../world/world';

/** A request as it left the client. */
export type Sent = { url: URL; method: string; headers: Headers; body: unknown };

/**
 * The clients' own door, leading into the world: each service stands there under its provider's id. `onSent` sees what
 * goes out as the service itself would get it.
 */
export function doorTo(world: World, timeoutMs = 10_000, onSent: (sent: Sent) => void = () => {}): Http {
  return createHttp({
    online: () => true,
    timeoutMs,
    fetch: (input, init) => {
      const url = new URL(String(input));
      onSent({
        url,
        method: init?.method ?? 'GET',
        headers: new Headers(init?.headers),
        body: init?.body ?? undefined,
      });
      const id = catalog.find(({ origin }) => origin === url.origin)?.id;
      return fetch(`${world.httpUrl}/${id}${url.pathname}${url.search}`, init);
    },
  });
}
