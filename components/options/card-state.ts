import type { Failure } from '../../lib/failure';
import type { Integration } from '../../lib/integrations/integration';
import type { About } from '../../lib/providers/about';
import type { AccountChoice } from '../../lib/providers/status';
import type { MessageKey } from '../../lib/words';

/** What is going on in a card. `permission`: the browser's question is open. */
export type Stage = 'idle' | 'permission' | 'testing' | 'removing' | 'refreshing' | 'listing' | 'pinning';

/** One provider on the options page. */
export type CardState = {
  about: About;
  /** The server in use, or the one being tried: some services answer at more than one. */
  origin: string;
  /** Present when it is set up. */
  integration?: Integration;
  stage: Stage;
  /** The form is open although a key is kept. */
  replacing: boolean;
  /** The LinkedIn accounts behind the key, while one of them is being chosen. */
  choices?: readonly AccountChoice[];
  /** Why the last try did not work; `field` names the input at fault, `next` what else can be done. Nothing was kept. */
  problem?: { failure: Failure; field?: string; next?: MessageKey };
  /** The user said no to the browser's question. */
  denied?: true;
  /** What just worked, said once. */
  notice?: 'saved' | 'removed' | 'pinned';
};

/** What the person can do in a card. Values go straight on and are kept nowhere. */
export type CardEvents = {
  /** Called within the click, so that the browser's question may be asked. */
  onSave(about: About, values: Readonly<Record<string, string>>): void;
  onReplace(about: About, open: boolean): void;
  onRemove(about: About): void;
  /** Called within the click. */
  onAllow(about: About): void;
  onRefresh(about: About): void;
  /** Asks which LinkedIn accounts the key reaches; `false` puts the list away. */
  onChoose(about: About, open: boolean): void;
  /** Without an id the service chooses. */
  onPin(about: About, accountId: string | undefined): void;
};

/** Whether the service answers for one LinkedIn account of several: then its credential `accountId` holds the choice. */
export function choosesAccount({ fields }: About): boolean {
  return fields.some(({ name }) => name === 'accountId');
}
