import { Failed } from '../../failure';
import { second } from '../../time';
import { badReply, type Http, type Reply } from '../http';
import type { Call, Provider } from '../provider';
import { readOnly } from '../read-only';
import { buenaAbout as about } from './about';
import { normalise } from './normalise';
import { hidesScopes, refusalOf } from './refusal';
import { healthReply, linkedInStatus } from './reply';
import { summarise } from './summary';

const root = '/api/v2';
const route = `${root}/users/linkedin`;

/** Buena through the given door: its questions are safe to repeat. Contract buena 1.2, 1.3. */
export function createBuena(http: Http): Provider {
  const ask = (path: string, { credentials: { apiKey = '' }, signal, now }: Call): Promise<Reply> =>
    http({
      about,
      method: 'GET',
      path,
      headers: { 'x-api-key': apiKey },
      secrets: [apiKey],
      timeoutMs: 10 * second,
      signal,
      now,
    });

  /** What the key may do, when a refusal does not tell. It explains the refusal, so its own failure is not one. */
  async function scopesOf(call: Call): Promise<readonly string[] | undefined> {
    const reply = await ask(`${root}/health`, call).catch(() => undefined);
    const parsed = healthReply.safeParse(reply?.body);
    return reply && reply.status < 400 && parsed.success ? parsed.data.apiKey.permissions : undefined;
  }

  return {
    about,
    ...readOnly,
    normalise,
    async status(call) {
      const { userId } = call.credentials;
      // The older route is the only one a global key may use.
      const path = userId ? `${route}/user-linkedin-integration/${encodeURIComponent(userId)}` : route;
      const reply = await ask(path, call);
      if (reply.status >= 400) {
        const scopes = hidesScopes(reply) ? await scopesOf(call) : undefined;
        throw new Failed(refusalOf(reply, { userId: userId || undefined, scopes, now: call.now }));
      }
      const parsed = linkedInStatus.safeParse(reply.body);
      if (!parsed.success) {
        throw badReply('wrongShape', 'Buena sent an answer this version does not understand.', reply.status);
      }
      return summarise(parsed.data, reply.headers, call);
    },
  };
}
