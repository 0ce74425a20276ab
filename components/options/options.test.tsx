// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import type { Failure } from '../../lib/failure';
import { catalog } from '../../lib/providers/catalog';
import { optionsPage, press, region, settle, type } from '../../tests/fakes/options-page';

const key = 'bna_00c0ffee77de';

beforeEach(() => document.body.replaceChildren());

it('the fields have the names people and tests rely on', async () => {
  const { root, store } = optionsPage();
  await store.start();
  await settle();
  const labels = [...root.querySelectorAll('.key-form label')].map((label) => label.textContent);
  for (const name of [
    'Linked API token',
    'Identification token',
    'Buena API key',
    'Konnector API key',
    'ConnectSafely API key',
    'ConnectSafely account id (optional)',
  ]) {
    expect(labels).toContain(name);
  }
  for (const { fields, id } of catalog) {
    for (const { name, secret, choices } of fields) {
      const input = root.querySelector<HTMLInputElement>(`#${id}-${name}`);
      expect(input?.type).toBe(choices ? 'select-one' : secret ? 'password' : 'text');
    }
  }
});

describe('test and save', () => {
  it('asks the browser within the click, then the service, then shows the account and never the key', async () => {
    const { store, asked, card } = optionsPage();
    await store.start();
    await settle();
    type(card(), 'Buena API key', key);
    press(card(), 'Test and save');
    // Nothing was awaited yet: later the browser would refuse to ask.
    expect(asked).toEqual(['https://api.buena.ai']);
    await settle();
    expect(asked).toEqual(['https://api.buena.ai', 'saveCredentials']);
    expect(card().textContent).toContain('Mara Okafor');
    expect(card().textContent).toContain('ends in 77de');
    expect(card().textContent).toContain('The key works and is saved.');
    expect(document.documentElement.outerHTML).not.toContain(key);
    expect(JSON.stringify(store.state.get())).not.toContain(key);
  });

  it('says why the permission is needed when it is denied, and asks no service', async () => {
    const { store, asked, card } = optionsPage({ permission: false });
    await store.start();
    await settle();
    type(card(), 'Buena API key', key);
    press(card(), 'Test and save');
    await settle();
    expect(asked).toEqual(['https://api.buena.ai']);
    expect(card().querySelector('[role=alert]')?.textContent).toMatch(/needs this permission.*allow it/i);
    expect(type(card(), 'Buena API key', key).disabled).toBe(false);
  });

  it('puts a trouble with one field at that field, and what was typed stays', async () => {
    const failure: Failure = { code: 'invalid-input', reason: 'key_isLinkedApi', message: '' };
    const { store, card } = optionsPage({ save: () => ({ ok: false, field: 'apiKey', failure }) });
    await store.start();
    await settle();
    const input = type(card(), 'Buena API key', 'linked_123');
    press(card(), 'Test and save');
    await settle();
    expect(input.isConnected && input.value).toBe('linked_123');
    expect(input.getAttribute('aria-invalid')).toBe('true');
    const described = input.getAttribute('aria-describedby')?.split(' ')[0];
    expect(card().querySelector(`#${described}`)?.textContent).toContain('Linked API token');
  });

  it('shows in the card what the service said no to', async () => {
    const { store, card } = optionsPage({
      save: () => ({ ok: false, failure: { code: 'unauthorized', message: '' } }),
    });
    await store.start();
    await settle();
    press(card(), 'Test and save');
    await settle();
    expect(card().querySelector('[role=alert]')?.textContent).toContain('refused by Buena.ai');
  });
});

describe('a connected card', () => {
  it('removes only after a second press, and the first answer offered is the harmless one', async () => {
    const { store, asked, card } = optionsPage();
    await store.start();
    press(card(), 'Test and save');
    await settle();
    press(card(), 'Remove');
    await settle();
    expect(asked).not.toContain('removeCredentials');
    expect(document.activeElement?.textContent).toBe('Keep');
    press(card(), 'Remove now');
    await settle();
    expect(asked).toContain('removeCredentials');
    expect(card().textContent).toContain('Not set up');
  });

  it('can be given another key, or be left as it is', async () => {
    const { store, card } = optionsPage();
    await store.start();
    press(card(), 'Test and save');
    await settle();
    press(card(), 'Replace');
    await settle();
    expect(card().querySelector('input')?.value).toBe('');
    press(card(), 'Cancel');
    await settle();
    expect(card().textContent).toContain('ends in 77de');
  });
});

describe('settings', () => {
  const tick = 'Tell me when something is done';

  it.each([
    [true, ['notifications', 'saveSettings']],
    [false, ['notifications']],
  ])('notifications are kept only with the browser’s permission: %s', async (permission, expected) => {
    const { root, store, asked } = optionsPage({ permission });
    await store.start();
    await settle();
    type(region(root, 'Settings'), tick, 'on').click();
    expect(asked).toEqual(['notifications']);
    await settle();
    expect(asked).toEqual(expected);
    expect(type(region(root, 'Settings'), tick, 'on').checked).toBe(permission);
    expect(root.querySelector('[role=alert]') === null).toBe(permission);
  });

  it('the hold says in words what it does, and goes back when it cannot be kept', async () => {
    const { root, store } = optionsPage({ disk: { code: 'storage-full', message: '' } });
    await store.start();
    await settle();
    const range = type(region(root, 'Settings'), 'Hold before sending', '0');
    range.dispatchEvent(new Event('input', { bubbles: true }));
    await settle();
    expect(region(root, 'Settings').textContent).toContain('cannot be undone');
    range.dispatchEvent(new Event('change', { bubbles: true }));
    await settle();
    expect(range.value).toBe('5');
    expect(region(root, 'Settings').textContent).toContain('no room left');
  });
});

it('erasing lists what goes and waits for a second press', async () => {
  const { root, store, asked } = optionsPage();
  await store.start();
  await settle();
  const card = () => region(root, 'Erase everything');
  press(card(), 'Erase everything');
  await settle();
  expect(card().querySelectorAll('li').length).toBeGreaterThanOrEqual(5);
  expect(asked).toEqual([]);
  press(card(), 'Erase now');
  await settle();
  expect(asked).toEqual(['eraseEverything']);
  expect(card().textContent).toContain('Everything is erased.');
});
