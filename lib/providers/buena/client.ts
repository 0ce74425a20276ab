import { Failed } from '../../failure';
import { second } from '../../time';
import { badReply, type Http } from '../http';
import type { Provider } from '../provider';
import { readOnly } from '../read-only';
import { buenaAbout as about } from './about';
import { normalise } from './normalise';
import { refusalOf } from './refusal';
import { linkedInStatus } from './reply';
import { summarise } from './summary';

const route = '/api/v2/users/linkedin';

/** Buena through the given door: its one question is safe to repeat. Contract buena 1.2, 1.3. */
export function createBuena(http: Http): Provider {
  return {
    about,
    ...readOnly,
    normalise,
    async status({ credentials, signal, now }) {
      const { apiKey = '', userId } = credentials;
      const reply = await http({
        about,
        method: 'GET',
        // The older route is the only one a global key may use.
        path: userId ? `${route}/user-linkedin-integration/${encodeURIComponent(userId)}` : route,
        headers: { 'x-api-key': apiKey },
        secrets: [apiKey],
        timeoutMs: 10 * second,
        signal,
        now,
      });
      if (reply.status >= 400) throw new Failed(refusalOf(reply, now));
      const parsed = linkedInStatus.safeParse(reply.body);
      if (!parsed.success) {
        throw badReply('wrongShape', 'Buena sent an answer this version does not understand.', reply.status);
      }
      return summarise(parsed.data, now);
    },
  };
}
