// @vitest-environment happy-dom
import { beforeEach, expect, it } from 'vitest';
import type { Failure } from '../../lib/failure';
import type { SaveOutcome } from '../../lib/messaging/protocol';
import { optionsPage, press, region, settle, type } from '../../tests/fakes/options-page';

beforeEach(() => document.body.replaceChildren());

const userId = 'Buena user id (only for global keys)';
const refused = (reason: string, field?: string): SaveOutcome => {
  const failure: Failure = { code: 'invalid-input', reason, message: '' };
  return { ok: false, failure, ...(field !== undefined && { field }) };
};

it.each([
  [
    'by its shape, before anything was asked',
    refused('key_buenaGlobal', 'apiKey'),
    /looks like a global key/,
  ],
  ['by the service', refused('buenaGlobalKey'), /global key, which Buena takes only together with a user id/],
])('a global key known %s leads to the user id, and from there on', async (_, outcome, words) => {
  const typed: unknown[] = [];
  const { card, store } = optionsPage({
    save: (values) => {
      typed.push(values);
      return typed.length === 1 ? outcome : { ok: true };
    },
  });
  await store.start();
  await settle();
  expect(card().querySelector('details')?.open).toBe(false);
  const key = type(card(), 'Buena API key', '0a1b2c3d-global');
  press(card(), 'Test and save');
  await settle();
  expect(card().querySelector('details')?.open).toBe(true);
  const field = type(card(), userId, '6710fa2b9c04d17e55aa0c31');
  expect(document.activeElement).toBe(field);
  expect(field.getAttribute('aria-invalid')).toBe('true');
  const [sentence = ''] = field.getAttribute('aria-describedby')?.split(' ') ?? [];
  expect(card().querySelector(`#${sentence}`)?.textContent).toMatch(words);
  expect(key.getAttribute('aria-invalid')).toBe('false');
  press(card(), 'Test and save');
  await settle();
  expect(typed[1]).toEqual({ apiKey: '0a1b2c3d-global', userId: '6710fa2b9c04d17e55aa0c31' });
  expect(card().textContent).toContain('The key works and is saved.');
});

it('an account id nobody knows is said at its field', async () => {
  const { root, store } = optionsPage({ save: () => refused('connectSafelyAccountUnknown') });
  await store.start();
  await settle();
  const card = region(root, 'ConnectSafely.ai');
  press(card, 'Test and save');
  await settle();
  const field = type(card, 'ConnectSafely account id (optional)', 'x');
  expect(field.getAttribute('aria-invalid')).toBe('true');
  expect(document.activeElement).toBe(field);
});

it('a key that lacks its permission is told what it has and what it needs', async () => {
  const message = 'Needed: users:read. The key has: leads:read. See https://docs.buena.ai/authentication';
  const failure: Failure = { code: 'forbidden', reason: 'buenaPermissionMissing', message };
  const { card, store } = optionsPage({ save: () => ({ ok: false, failure }) });
  await store.start();
  await settle();
  press(card(), 'Test and save');
  await settle();
  const said = card().querySelector('[role=alert]')?.textContent;
  expect(said).toContain('lacks the permission users:read');
  expect(said).toContain('The key has: leads:read.');
});
