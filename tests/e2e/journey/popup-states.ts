import type { MessageKey } from '../../../lib/words';
import messages from '../../../public/_locales/en/messages.json';
import type { World } from '../../world/world';
import { popupSize, tallestPopup } from './popup';

export type Freshness = 'fresh' | 'stale';

/** What one row of the popup must say. `refused`: nothing was told, which stays so however old it gets. */
export type ExpectedRow = { service: string; word: string; tone: string; refused?: true };

/** One way things stand, and what the popup must make of it. */
export type PopupState = {
  name: 'no-key' | 'all-well' | 'one-failing' | 'all-failing';
  /** What goes wrong at the services, after all has been well. */
  befall?(control: World['control']): void;
  /** None: no key was ever entered. */
  rows: readonly ExpectedRow[];
  /** What the heading says while answers are new, and once they are old. */
  verdict: { fresh: readonly string[]; stale: readonly string[] };
  /** The way out, where the popup has to offer one. */
  wayOut?: { role: 'link' | 'button'; name: RegExp };
  /** It may be this tall, in CSS pixels, wherever that is settled: see `popupSize` and `tallestPopup`. */
  atMost?: number;
};

/** A text of the catalogue, as far as it is the same for everybody. */
export const words = (key: MessageKey): string => messages[key].message.split('$')[0]?.trim() ?? '';

const named = (key: MessageKey, whom = ''): RegExp => new RegExp(`${words(key)}.*${whom}`, 'i');

const good = (service: string, key: MessageKey): ExpectedRow => ({ service, word: words(key), tone: 'good' });
const refused = (service: string, key: MessageKey, tone: string): ExpectedRow => ({
  ...{ service, word: words(key), tone },
  refused: true,
});

const linkedApi = good('Linked API', 'linkedApi_connected');
const buena = good('Buena.ai', 'buena_connected');
const konnector = good('Konnector.ai', 'konnector_connected');
const connectSafely = good('ConnectSafely.ai', 'connectSafely_ready');

const always = (...said: string[]) => ({ fresh: said, stale: said });

export const noKey: PopupState = {
  name: 'no-key',
  rows: [],
  verdict: always(words('popup_verdict_nothing')),
  wayOut: { role: 'button', name: named('popup_set_up') },
  atMost: popupSize.height,
};

/** After all four keys were entered, in the order they are gone through. */
export const keyedStates: readonly PopupState[] = [
  {
    name: 'all-well',
    rows: [linkedApi, buena, konnector, connectSafely],
    verdict: { fresh: [words('popup_verdict_ready_4')], stale: [words('popup_verdict_was_ready')] },
    atMost: popupSize.height,
  },
  {
    name: 'one-failing',
    // The service answers, and says that LinkedIn has signed the account out.
    befall: (control) => control.account({ status: 'reconnection_required' }),
    rows: [
      { ...linkedApi, word: words('linkedApi_signedOut'), tone: 'bad' },
      buena,
      konnector,
      connectSafely,
    ],
    verdict: always('Linked API', words('linkedApi_signedOut')),
    wayOut: { role: 'link', name: named('linkedApi_reconnect', 'Linked API') },
    atMost: tallestPopup,
  },
  {
    name: 'all-failing',
    befall(control) {
      control.faults({ service: 'linked-api', fault: { kind: 'status', status: 503 } });
      control.buena({ refuses: 'unauthorized' });
      // What is left of the day went elsewhere.
      control.konnector({ usedDay: 5_000 });
      control.connectsafely({ hasTokens: false });
    },
    rows: [
      refused('Linked API', 'health_service_down', 'warn'),
      refused('Buena.ai', 'health_unauthorized', 'bad'),
      refused('Konnector.ai', 'health_rate_limited', 'warn'),
      { ...connectSafely, word: words('connectSafely_noSession'), tone: 'bad' },
    ],
    verdict: always(words('popup_verdict_all')),
    wayOut: { role: 'button', name: named('popup_fix_key_of', 'Buena.ai') },
  },
];

/** How far a row can be trusted: what was refused is not known any better later. */
export const lookOf = ({ refused }: ExpectedRow, freshness: Freshness): string =>
  refused ? 'failed' : freshness;
