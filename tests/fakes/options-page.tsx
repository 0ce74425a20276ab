import { render } from 'preact';
import { Options } from '../../components/options/options';
import { TextContext } from '../../components/shared/text';
import { type Failure, failed } from '../../lib/failure';
import type { Integration } from '../../lib/integrations/integration';
import { catalogueLookup } from '../../lib/locale/catalogue-lookup';
import { textFrom } from '../../lib/locale/text';
import type { SaveOutcome } from '../../lib/messaging/protocol';
import { catalog } from '../../lib/providers/catalog';
import type { AccountChoice } from '../../lib/providers/status';
import { defaultSettings, type Settings } from '../../lib/settings/settings';
import { optionsProps } from '../../lib/surfaces/options-props';
import { createOptionsStore } from '../../lib/surfaces/options-store';
import type { Call } from '../../lib/surfaces/popup-store';
import messages from '../../public/_locales/en/messages.json';

const text = textFrom(catalogueLookup(messages));
export const now = new Date(2026, 10, 22, 15, 42).getTime();

/** The options page over a background that keeps what it is told, without its checks. */
export function optionsPage(
  answers: {
    save?: (values: unknown) => SaveOutcome;
    permission?: boolean;
    disk?: Failure;
    kept?: Integration | readonly Integration[];
    settings?: Partial<Settings>;
    /** The accounts behind the key; may throw. */
    list?: () => readonly AccountChoice[];
    pin?: (accountId: string | undefined) => SaveOutcome;
  } = {},
) {
  const asked: string[] = [];
  const saved: Record<string, unknown>[] = [];
  let integrations: Integration[] = [answers.kept ?? []].flat();
  let settings: Settings = { ...defaultSettings, ...answers.settings };
  const handle = async (name: string, input: Record<string, unknown>): Promise<unknown> => {
    asked.push(name);
    if (name === 'saveCredentials') {
      const outcome = answers.save?.(input.values) ?? { ok: true };
      if (outcome.ok) integrations = [connected];
      return outcome;
    }
    if (name === 'removeCredentials') integrations = [];
    if (name === 'saveSettings') {
      if (answers.disk) throw failed(answers.disk.code, answers.disk.message);
      saved.push(input);
      settings = { ...settings, ...input };
      return settings;
    }
    if (name === 'listAccounts') return answers.list?.() ?? [];
    if (name === 'pinAccount') {
      const accountId = typeof input.accountId === 'string' ? input.accountId : undefined;
      const outcome = answers.pin?.(accountId) ?? { ok: true };
      if (outcome.ok) integrations = integrations.map((each) => pinnedTo(each, input.provider, accountId));
      return outcome;
    }
    if (name === 'eraseEverything') {
      integrations = [];
      settings = defaultSettings;
    }
    return undefined;
  };
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  const life = new AbortController();
  const store = createOptionsStore(
    {
      abouts: catalog,
      read: async () => ({ integrations, settings }),
      subscribe: () => {},
      // The table of messages ties name, input and output together; a stand-in for all cannot.
      call: handle as unknown as Call,
      notificationsAllowed: async () => false,
      now: () => now,
      every: () => {},
    },
    life.signal,
  );
  const ask = (what: string) => {
    asked.push(what);
    return Promise.resolve(answers.permission ?? true);
  };
  const permissions = {
    host: (origin: string) => ask(origin),
    notifications: () => ask('notifications'),
    zones: { own: 'Europe/London', all: ['Asia/Tokyo', 'Europe/London'] },
    newId: () => 'fresh',
  };
  store.state.listen((state) => {
    render(
      <TextContext.Provider value={text}>
        <Options {...optionsProps(state, store, permissions)} />
      </TextContext.Provider>,
      root,
    );
  }, life.signal);
  return { root, store, asked, saved, card: () => region(root, 'Buena.ai') };
}

function pinnedTo(integration: Integration, provider: unknown, accountId: string | undefined): Integration {
  if (integration.provider !== provider) return integration;
  const { chosen: _chosen, ...rest } = integration;
  const account = accountId !== undefined && { account: { id: accountId, name: `Account ${accountId}` } };
  return {
    ...rest,
    ...(accountId !== undefined && { chosen: { accountId } }),
    ...(rest.status && { status: { ...rest.status, ...account } }),
  };
}

export const connected: Integration = {
  v: 1,
  provider: 'buena',
  connectedAt: now,
  lastFour: { apiKey: '77de' },
  nextCheckAt: now,
  checkedAt: now,
  status: {
    health: 'ok',
    headline: { key: 'buena_connected' },
    notes: [],
    account: { name: 'Mara Okafor' },
    allowances: [],
  },
};

/** The card with that heading. */
export function region(root: HTMLElement, name: string): HTMLElement {
  const heading = [...root.querySelectorAll('h2')].find((h2) => h2.textContent === name);
  const section = heading?.closest('section');
  if (!section) throw new Error(`No region ${name}`);
  return section;
}

export function press(within: HTMLElement, name: string): void {
  const button = [...within.querySelectorAll('button')].find((each) => each.textContent === name);
  if (!button) throw new Error(`No button ${name} in: ${within.textContent}`);
  button.click();
}

export function type(within: HTMLElement, label: string, value: string): HTMLInputElement {
  const found = [...within.querySelectorAll('label')].find((each) => each.textContent === label);
  const input = within.querySelector<HTMLInputElement>(`#${found?.getAttribute('for')}`);
  if (!input) throw new Error(`No field ${label}`);
  input.value = value;
  return input;
}

export const settle = () => new Promise((resolve) => setTimeout(resolve, 20));
