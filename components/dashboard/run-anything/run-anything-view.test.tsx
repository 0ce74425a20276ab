// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { operationNames } from '../../../lib/linkedin/operations';
import { button, control, one, page, press, settle, type } from '../../../tests/fakes/run-anything-page';

const personUrl = 'https://www.linkedin.com/in/ada-park';

beforeEach(() => document.body.replaceChildren());

describe('the list', () => {
  it('has every operation under its family, with what it does, and workflows on their own page', async () => {
    const { root } = await page();
    const links = [...root.querySelectorAll<HTMLAnchorElement>('.run-anything-list a')];
    expect(links).toHaveLength(operationNames.length);
    const hrefs = links.map((link) => link.getAttribute('href'));
    expect(hrefs).toContain('#/run/fetchPerson');
    expect(hrefs).toContain('#/workflow');
    expect([...root.querySelectorAll('.run-anything-family')].map((name) => name.textContent)).toEqual([
      'People',
      'Companies',
      'Posts',
      'Jobs',
      'Search',
      'Network',
      'Messages',
      'Account',
      'Custom',
    ]);
    const sales = links.find((link) => link.getAttribute('href') === '#/run/nvSendMessage');
    expect(sales?.textContent).toMatch(/writes.*Plus seat.*Sales Navigator/);
  });

  it('is narrowed down by what is typed, and says when nothing is left', async () => {
    const { root } = await page();
    await type(root, 'search', 'company employees');
    const left = [...root.querySelectorAll('.run-anything-list a')].map((link) => link.getAttribute('href'));
    expect(left).toContain('#/run/fetchCompany');
    expect(left).not.toContain('#/run/sendMessage');
    await type(root, 'search', 'coffee');
    expect(root.querySelectorAll('.run-anything-list a')).toHaveLength(0);
    expect(one(root, '[role=status]', HTMLElement).textContent).toContain('Nothing is called “coffee”');
  });

  it('leads to the options when nothing is connected', async () => {
    const { root, optionsAsked } = await page(undefined, {}, []);
    expect(root.textContent).toContain('No connected service');
    await press(root, 'Set up a service');
    expect(optionsAsked()).toBe(1);
  });
});

describe('the form', () => {
  it('has a named control for everything the schema asks for, in every operation', async () => {
    const { root, store } = await page();
    for (const operation of operationNames) {
      store.open(operation);
      await settle();
      const controls = [...root.querySelectorAll('form :is(input, select, textarea)')];
      for (const each of controls) {
        const label = each.closest('label') ?? root.querySelector(`label[for="${each.id}"]`);
        expect(label?.textContent?.trim(), `${operation} ${each.id}`).toMatch(/./);
      }
      const ids = [...root.querySelectorAll('[id]')].map(({ id }) => id);
      expect(ids.length, operation).toBe(new Set(ids).size);
    }
  });

  it('shows what can be set for a part only once the part is ticked', async () => {
    const { root } = await page('fetchPerson', { personUrl });
    expect(root.querySelector('#run-anything-at-postsRetrievalConfig-limit')).toBeNull();
    control(root, 'retrievePosts').click();
    await settle();
    await type(root, 'postsRetrievalConfig.limit', '5');
    expect(root.querySelector('.run-anything-code')?.textContent).toContain('"limit": 5');
  });

  it('counts along what is written, and says when it is too long', async () => {
    const { root } = await page('sendConnectionRequest', { personUrl });
    await type(root, 'note', 'Hello Ada');
    const counter = one(root, 'output', HTMLElement);
    expect(counter.textContent).toBe('9 of 300 characters');
    await type(root, 'note', 'a'.repeat(301));
    expect(counter.textContent).toBe('301 of 300 characters');
    expect(counter.hasAttribute('data-over')).toBe(true);
  });

  it('is unticked for what the service does unless told not to', async () => {
    const { root, store } = await page('withdrawConnectionRequest', { personUrl });
    const tick = control(root, 'unfollow');
    expect(tick).toMatchObject({ checked: true });
    tick.click();
    await settle();
    expect(store.state.get().form?.values).toMatchObject({ unfollow: 'no' });
    tick.click();
    await settle();
    expect(store.state.get().form?.values).toMatchObject({ unfollow: '' });
  });

  it('grows and shrinks by entries', async () => {
    const { root } = await page('pollConversations');
    await press(root, 'Add to Conversations');
    await press(root, 'Add to Conversations');
    await type(root, 'conversations.1.personUrl', personUrl);
    await press(root, 'Remove Conversations, no. 1');
    expect(control(root, 'conversations.0.personUrl')).toMatchObject({ value: personUrl });
    expect(root.querySelectorAll('.run-anything-entry')).toHaveLength(1);
  });

  it('does not take a date that was begun for an empty field', async () => {
    const { root, store } = await page('retrieveProfileViewers');
    const since = control(root, 'since');
    Object.defineProperty(since, 'validity', { value: { badInput: true }, configurable: true });
    since.dispatchEvent(new Event('keyup', { bubbles: true }));
    await settle();
    root.querySelector<HTMLButtonElement>('button[type=submit]')?.click();
    await settle();
    expect(store.state.get().form?.problems).toEqual({ since: { code: 'not_a_time' } });
    Object.defineProperty(since, 'validity', { value: { badInput: false } });
    since.dispatchEvent(new Event('blur'));
    await settle();
    expect(store.state.get().form?.problems).toEqual({});
  });

  it('is emptied by Reset', async () => {
    const { root } = await page('fetchPerson', { personUrl });
    expect(control(root, 'personUrl')).toMatchObject({ value: personUrl });
    await press(root, 'Reset');
    expect(control(root, 'personUrl')).toMatchObject({ value: '' });
  });
});

describe('a form that cannot be sent', () => {
  it('lists what is wrong, takes the focus there, and each leads to its field', async () => {
    const { root, started } = await page('sendMessage', {
      text: 'a'.repeat(1_901),
      threadId: '2-abc',
      personUrl,
    });
    const send = root.querySelector<HTMLButtonElement>('button[type=submit]');
    send?.click();
    await settle();
    expect(started).toEqual([]);
    const summary = one(root, '.run-anything-trouble', HTMLElement);
    expect(document.activeElement).toBe(summary);
    expect(summary.textContent).toContain('Nothing was sent');
    const input = control(root, 'text');
    expect(input.getAttribute('aria-invalid')).toBe('true');
    const described = input.getAttribute('aria-describedby')?.split(' ') ?? [];
    const said = described.map((id) => root.querySelector(`#${id}`)?.textContent).join(' ');
    expect(said).toContain('at most 1,900 characters; there are 1,901 now');
    const ways = [...summary.querySelectorAll('button')];
    expect(ways.map((way) => way.textContent?.slice(0, 12))).toEqual(['Give either ', 'Message may ']);
    ways[1]?.click();
    expect(document.activeElement).toBe(input);
  });

  it('unfolds the group a problem is in', async () => {
    const { root } = await page('searchPosts', { 'filter.fromMembers': '1' });
    const fold = one(root, 'details', HTMLDetailsElement);
    fold.open = false;
    fold.dispatchEvent(new Event('toggle'));
    await settle();
    root.querySelector<HTMLButtonElement>('button[type=submit]')?.click();
    await settle();
    expect(fold.open).toBe(true);
    expect(control(root, 'filter.fromMembers.0.name').getAttribute('aria-invalid')).toBe('true');
  });
});

describe('sending', () => {
  it('says before that it writes, to whom, and how long it can be undone', async () => {
    const { root } = await page('sendConnectionRequest', { personUrl });
    const notice = one(root, '.run-anything-notice', HTMLElement).textContent;
    expect(notice).toContain('This changes something on LinkedIn.');
    expect(notice).toContain('linkedin.com/in/ada-park');
    expect(notice).toContain('It runs in 5 sec');
  });

  it('says of a read that nothing changes', async () => {
    const { root } = await page('fetchPerson', { personUrl });
    expect(root.textContent).toContain('This only reads.');
    expect(root.querySelector('.run-anything-notice')).toBeNull();
  });

  it('shows the run with a way to its page, Undo while it is held, and what it gave', async () => {
    const { root, started, undone } = await page('sendConnectionRequest', { personUrl });
    root.querySelector<HTMLButtonElement>('button[type=submit]')?.click();
    await settle();
    expect(started).toEqual([{ operation: 'sendConnectionRequest', input: { personUrl } }]);
    const line = one(root, '.run-anything-started', HTMLElement);
    expect(line.querySelector('a')?.getAttribute('href')).toBe('#/runs/run-1');
    expect(line.textContent).toContain('Sending in 5 sec');
    expect(line.textContent).toContain('What it gave');
    await press(root, 'Undo');
    expect(undone).toEqual(['run-1']);
    expect(line.textContent).not.toContain('Undo');
  });
});

describe('the exact request', () => {
  it('stands there word by word with placeholders for the keys, and can be taken along', async () => {
    const { root } = await page('fetchJob', { jobUrl: 'https://www.linkedin.com/jobs/view/4000000001' });
    const shown = one(root, '.run-anything-code', HTMLElement).textContent;
    expect(shown).toContain('POST https://api.linkedapi.io/workflows');
    expect(shown).toContain('linked-api-token: YOUR_LINKED_API_TOKEN');
    expect(shown).toContain('"actionType": "st.openJob"');
    for (const name of ['Copy as curl', 'Copy workflow JSON', 'Copy SDK call']) button(root, name);
    expect(root.textContent).toContain('needs @linkedapi/node 2.0.4 or newer');
  });

  it('of a question without a workflow has no workflow to copy', async () => {
    const { root } = await page('getAccountInfo');
    expect(one(root, '.run-anything-code', HTMLElement).textContent).toContain(
      'GET https://api.linkedapi.io/account',
    );
    expect(root.textContent).not.toContain('Copy workflow JSON');
  });

  it('waits for the form to be complete', async () => {
    const { root } = await page('fetchJob');
    expect(root.querySelector('.run-anything-code')).toBeNull();
    expect(root.textContent).toContain('Once the form is complete');
  });
});
