import { catalog } from '../../lib/providers/catalog';
import { createHttp, type Http } from '../../lib/providers/http';
import type { World } from '../world/world';

/** The clients' own door, leading into the world: each service stands there under its provider's id. */
export function doorTo(world: World, timeoutMs = 10_000): Http {
  return createHttp({
    online: () => true,
    timeoutMs,
    fetch: (input, init) => {
      const url = new URL(String(input));
      const id = catalog.find(({ origin }) => origin === url.origin)?.id;
      return fetch(`${world.httpUrl}/${id}${url.pathname}${url.search}`, init);
    },
  });
}
