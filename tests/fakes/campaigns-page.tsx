import { render } from 'preact';
import { act } from 'preact/test-utils';
import {
  type CampaignsState,
  type Loaded,
  nothingLoaded,
} from '../../components/dashboard/campaigns/campaigns-state';
import { CampaignsView } from '../../components/dashboard/campaigns/campaigns-view';
import {
  sampleDashboard,
  sampleFilters,
  sampleList,
} from '../../components/dashboard/campaigns/sample-campaigns';
import { TextContext } from '../../components/shared/text';
import { catalogueLookup } from '../../lib/locale/catalogue-lookup';
import { textFrom } from '../../lib/locale/text';
import messages from '../../public/_locales/en/messages.json';

const text = textFrom(catalogueLookup(messages, 'en-GB'));

/** The moment the page is looked at. */
export const now = Date.UTC(2025, 5, 10, 12);

/** An answer of two minutes ago. */
export const told = <Value,>(value: Value, more: Partial<Loaded<Value>> = {}): Loaded<Value> => ({
  ...{ ...nothingLoaded, value, at: now - 120_000 },
  ...more,
});

const full: CampaignsState = {
  ...{
    connected: true,
    now,
    filters: told(sampleFilters),
    scope: {},
    scopeFailure: undefined,
    dropped: false,
  },
  ...{ dashboard: told(sampleDashboard), query: {}, list: told(sampleList(50)), open: undefined },
  ...{ campaign: nothingLoaded, newKey: { kind: 'none' }, allowances: [] },
};

/** The view of campaigns on a page of its own; `asked` holds what was pressed, with what was given. */
export function campaignsPage() {
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  const asked: unknown[][] = [];
  const note =
    (name: string) =>
    (...given: unknown[]) =>
      asked.push([name, ...given]);

  function find<Kind extends Element>(selector: string): Kind {
    const found = root.querySelector<Kind>(selector);
    if (!found) throw new Error(`No ${selector} in: ${root.innerHTML}`);
    return found;
  }

  return {
    root,
    asked,
    find,
    show: (state: Partial<CampaignsState> = {}): Promise<void> =>
      act(() =>
        render(
          <TextContext.Provider value={text}>
            <CampaignsView
              state={{ ...full, ...state }}
              onOptions={note('options')}
              onReload={note('reload')}
              onScope={note('scope')}
              onSearch={note('search')}
              onMore={note('more')}
              onOpen={note('open')}
              onCreateKey={note('createKey')}
              onUseKey={note('useKey')}
              onForgetKey={note('forgetKey')}
            />
          </TextContext.Provider>,
          root,
        ),
      ),
    press(name: string): Promise<void> {
      const button = [...root.querySelectorAll('button')].find((each) => each.textContent === name);
      if (!button) throw new Error(`No button ${name} in: ${root.textContent}`);
      return act(() => button.click());
    },
    fill: (selector: string, value: string, event = 'input'): Promise<void> =>
      act(() => {
        const field = find<HTMLInputElement>(selector);
        field.value = value;
        field.dispatchEvent(new Event(event, { bubbles: true }));
      }),
  };
}
