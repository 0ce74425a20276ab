// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { expect, it } from 'vitest';
import {
  sampleCampaign,
  sampleDashboard,
  sampleFilters,
  sampleKey,
  samplePage,
} from '../../../components/dashboard/campaigns/sample-campaigns';
import { mount } from '../../../components/shared/mount';
import messages from '../../../public/_locales/en/messages.json';
import { catalogueLookup } from '../../locale/catalogue-lookup';
import { textFrom } from '../../locale/text';
import { mountCampaigns } from './campaigns-mount';

it('draws what the store knows and passes presses on to it', async () => {
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  const life = new AbortController();
  const asked: unknown[] = [];
  const view = mountCampaigns(
    {
      connectedAt: async () => 1,
      budget: async () => undefined,
      kept: async () => undefined,
      subscribe: () => undefined,
      every: () => undefined,
      now: () => Date.UTC(2025, 5, 10),
      openOptions: () => asked.push('options'),
      filters: async () => sampleFilters,
      dashboard: async () => sampleDashboard,
      campaigns: async (query) => {
        asked.push(query.term);
        return samplePage(0, 2);
      },
      campaign: async (id) => {
        asked.push(id);
        return sampleCampaign();
      },
      createKey: async () => sampleKey,
      useKey: async () => ({ ok: true }),
    },
    life.signal,
  );
  const settle = () => act(() => new Promise((resolve) => setTimeout(resolve, 20)));
  root.id = 'root';
  const draw = mount(textFrom(catalogueLookup(messages)), 'Campaigns');
  draw(view.draw(false));
  await settle();
  const button = [...root.querySelectorAll('button')].find(({ textContent }) => textContent === 'Looms 1');
  button?.click();
  await settle();
  expect(asked).toEqual([undefined, 'r1']);
  expect(root.querySelector('.campaigns-detail')?.textContent).toContain('Say hello');
  life.abort();
});
