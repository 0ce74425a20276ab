import type { World } from '../../world/world';
import { until } from './devtools';

type Effect = ReturnType<World['control']['ledger']>['effects'][number];
export type EffectKind = Effect['kind'];

/** An address as the ledger writes subjects, whatever the encoding. */
const plain = (address: string): string => decodeURIComponent(address).normalize('NFC').replace(/\/$/, '');

/** What was done to a subject, by the ledger of the world; all kinds when none is named. */
export function effectsOn(world: World, subject: string, kind?: EffectKind): Effect[] {
  return world.control
    .ledger()
    .effects.filter((each) => plain(each.subject) === plain(subject) && (!kind || each.kind === kind));
}

/** Waits for an effect. @returns how often it happened by then */
export async function waitForEffect(
  world: World,
  subject: string,
  kind: EffectKind,
  timeoutMs = 15_000,
): Promise<number> {
  return until(
    `${kind} on ${subject}`,
    async () => effectsOn(world, subject, kind).length || undefined,
    timeoutMs,
  );
}

/** Requests in the ledger by service and method, such as `linked-api POST /workflows`. */
export function requestsTo(world: World, service: string, method: string, path: string) {
  return world.control
    .ledger()
    .requests.filter(
      (each) => each.service === service && each.method === method && each.path.startsWith(path),
    );
}
