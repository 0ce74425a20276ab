import type { Failure } from '../../lib/failure';
import type { Integration } from '../../lib/integrations/integration';
import type { About } from '../../lib/providers/about';

/** What is going on in a card. `permission`: the browser's question is open. */
export type Stage = 'idle' | 'permission' | 'testing' | 'removing' | 'refreshing';

/** One provider on the options page. */
export type CardState = {
  about: About;
  /** Present when it is set up. */
  integration?: Integration;
  stage: Stage;
  /** The form is open although a key is kept. */
  replacing: boolean;
  /** Why the last try did not work; `field` names the input at fault. Nothing was kept. */
  problem?: { failure: Failure; field?: string };
  /** The user said no to the browser's question. */
  denied?: true;
  /** What just worked, said once. */
  notice?: 'saved' | 'removed';
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
};
