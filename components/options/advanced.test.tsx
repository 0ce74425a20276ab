// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import type { Failure } from '../../lib/failure';
import type { Integration } from '../../lib/integrations/integration';
import { connected, now, optionsPage, press, region, settle, type } from '../../tests/fakes/options-page';

beforeEach(() => document.body.replaceChildren());

describe('the older form of Linked API', () => {
  const older: Integration = {
    v: 1,
    provider: 'linked-api',
    connectedAt: now,
    lastFour: { linkedApiToken: '77de' },
    chosen: { form: 'account' },
    nextCheckAt: now,
  };
  const cardOf = (root: HTMLElement) => region(root, 'Linked API');
  const choiceOf = (root: HTMLElement) => {
    const label = [...cardOf(root).querySelectorAll('label')].find(
      ({ textContent }) => textContent === 'Form of the service',
    );
    const select = root.querySelector<HTMLSelectElement>(`#${label?.htmlFor}`);
    const details = select?.closest('details');
    if (!select || !details) throw new Error('No choice of form within advanced settings');
    return { select, details };
  };

  it('is a choice folded away, explained, and the present form unless chosen', async () => {
    const saved: unknown[] = [];
    const { root, store } = optionsPage({
      save: (values) => {
        saved.push(values);
        return { ok: true };
      },
    });
    await store.start();
    await settle();
    const { select, details } = choiceOf(root);
    expect(details.open).toBe(false);
    expect(details.querySelector('summary')?.textContent).toBe('Advanced settings');
    expect([...select.options].map(({ textContent }) => textContent)).toEqual([
      'Current',
      'Older Account API',
    ]);
    const help = root.querySelector(`#${select.getAttribute('aria-describedby')}`)?.textContent;
    expect(help).toContain('no identification token');
    type(cardOf(root), 'Linked API token', 'linked_00ff');
    press(cardOf(root), 'Test and save');
    await settle();
    choiceOf(root).select.value = 'account';
    press(cardOf(root), 'Test and save');
    await settle();
    expect(saved).toMatchObject([{ form: 'current', linkedApiToken: 'linked_00ff' }, { form: 'account' }]);
  });

  it('is shown as chosen when the key is replaced', async () => {
    const { root, store } = optionsPage({ kept: older });
    await store.start();
    await settle();
    press(cardOf(root), 'Replace');
    await settle();
    const { select, details } = choiceOf(root);
    expect(select.value).toBe('account');
    expect(details.open).toBe(true);
  });
});

describe('a failure in a card', () => {
  it('links to where it can be mended, and never to the page one is on', async () => {
    const failing = (failure: Failure): Integration => ({ ...connected, failure, failedAt: now });
    const signedOut = optionsPage({ kept: failing({ code: 'signed-out', message: '' }) });
    await signedOut.store.start();
    await settle();
    const link = signedOut.card().querySelector<HTMLAnchorElement>('.failure-note a');
    expect(link?.textContent).toBe('Reconnect at Buena.ai');
    expect(link?.getAttribute('rel')).toContain('noopener');
    const refused = optionsPage({ kept: failing({ code: 'unauthorized', message: '' }) });
    await refused.store.start();
    await settle();
    expect(refused.card().querySelector('.failure-note a')).toBeNull();
    // Nothing is asked with a refused key: asking again would come to nothing.
    expect(signedOut.card().querySelector('.trouble button')).not.toBeNull();
    expect(refused.card().querySelector('.trouble button')).toBeNull();
  });
});
