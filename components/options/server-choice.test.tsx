// @vitest-environment happy-dom
import { beforeEach, expect, it } from 'vitest';
import type { Integration } from '../../lib/integrations/integration';
import { connected, optionsPage, press, region, settle } from '../../tests/fakes/options-page';

beforeEach(() => document.body.replaceChildren());

it.each([
  [undefined, 'https://dev-api.konnector.ai'],
  ['api.konnector.ai', 'https://api.konnector.ai'],
])('the browser is asked for the server that was chosen: %s', async (server, origin) => {
  const { root, store, asked } = optionsPage();
  await store.start();
  await settle();
  const card = region(root, 'Konnector.ai');
  const select = card.querySelector<HTMLSelectElement>('#konnector-server');
  if (!select) throw new Error('No choice of servers.');
  if (server) select.value = server;
  press(card, 'Test and save');
  expect(asked).toEqual([origin]);
});

it('a no to the browser names the server it was about', async () => {
  const { root, store } = optionsPage({ permission: false });
  await store.start();
  await settle();
  const card = region(root, 'Konnector.ai');
  const select = card.querySelector<HTMLSelectElement>('#konnector-server');
  if (select) select.value = 'api.konnector.ai';
  press(card, 'Test and save');
  await settle();
  expect(card.querySelector('[role=alert]')?.textContent).toContain(
    'not allowed to talk to api.konnector.ai',
  );
});

it('a permission that was taken back is asked for at the server in use', async () => {
  const kept: Integration = {
    ...{ ...connected, provider: 'konnector', chosen: { server: 'api.konnector.ai' } },
    failure: { code: 'permission-missing', message: '' },
  };
  const { root, store, asked } = optionsPage({ kept });
  await store.start();
  await settle();
  const allow = region(root, 'Konnector.ai').querySelector<HTMLButtonElement>('.connected .trouble button');
  allow?.click();
  expect(asked).toEqual(['https://api.konnector.ai']);
});
