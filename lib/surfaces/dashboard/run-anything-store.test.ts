import { describe, expect, it } from 'vitest';
import { held, opened } from '../../../tests/fakes/run-anything-bench';

const personUrl = 'https://www.linkedin.com/in/ada-park';
const postUrl = 'https://www.linkedin.com/feed/update/urn:li:activity:7400000000000000101';

describe('a form', () => {
  it('that is complete shows its exact request before anything is sent', async () => {
    const { form, started } = await opened('commentOnPost', { postUrl, text: ' Well woven. ' });
    expect(form().ready).toMatchObject({
      target: { kind: 'post', url: postUrl },
      requests: [
        {
          method: 'POST',
          url: 'https://api.linkedapi.io/workflows',
          body: { actionType: 'st.commentOnPost', postUrl, text: 'Well woven.' },
        },
      ],
    });
    expect(started).toEqual([]);
  });

  it('is sent once, remembered, and told of by its run', async () => {
    const values = { personUrl, text: 'Hello' };
    const { store, started, remembered, form, outside } = await opened('sendMessage', values);
    await Promise.all([store.send(), store.send()]);
    expect(started).toEqual([{ operation: 'sendMessage', input: { personUrl, text: 'Hello' } }]);
    expect(remembered.get('sendMessage')).toEqual(values);
    expect(form()).toMatchObject({ stage: { kind: 'filling' }, started: held, values });
    outside.told({ ...held, state: 'succeeded' });
    expect(form().started?.state).toBe('succeeded');
  });

  it('says why it could not be started and keeps what was typed', async () => {
    const { store, form } = await opened('fetchPerson', { personUrl }, { refuse: true });
    await store.send();
    expect(form()).toMatchObject({
      stage: { kind: 'failed', failure: { code: 'limit-reached' } },
      values: { personUrl },
      started: undefined,
    });
  });

  it('of an invitation sends the address of its kind alone, whatever was typed for another', async () => {
    const companyUrl = 'https://www.linkedin.com/company/looms';
    const values = { invitationType: 'connect', personUrl, companyUrl };
    const { store, form, started } = await opened('acceptInvitation', values);
    expect(form().fields.map(({ name }) => name)).toEqual(['invitationType', 'personUrl']);
    await store.send();
    expect(started).toEqual([
      { operation: 'acceptInvitation', input: { invitationType: 'connect', personUrl } },
    ]);
  });

  it('can be taken back while its run is held', async () => {
    const { store, form } = await opened('sendMessage', { personUrl, text: 'Hello' });
    await store.send();
    await store.undo();
    expect(form().started?.state).toBe('cancelled');
  });

  it('mends its problems as one types, once they were shown', async () => {
    const { store, sentences } = await opened('commentOnPost', { postUrl });
    await store.send();
    expect(sentences()).toHaveLength(1);
    store.change({ postUrl, text: 'Well woven.' });
    expect(sentences()).toEqual([]);
  });

  it('comes back with what was typed last, until it is reset', async () => {
    const { store, form, remembered } = await opened('fetchPerson', { personUrl });
    await store.send();
    store.open('searchPeople');
    expect(form().values).toEqual({});
    store.open('fetchPerson');
    expect(form().values).toEqual({ personUrl });
    store.reset();
    expect(form().values).toEqual({});
    expect(remembered.get('fetchPerson')).toEqual({});
  });

  it('can be filled with what an earlier run asked for', async () => {
    const { store, form } = await opened('fetchPerson', {});
    const input = { filter: { locations: ['Leeds, England'] } };
    store.fill({ operation: 'searchPeople', input });
    expect(form().ready?.requests[0]?.body).toEqual({ actionType: 'st.searchPeople', ...input });
  });

  it('stops following the run of the form that was left', async () => {
    const { store, form, outside } = await opened('sendMessage', { personUrl, text: 'Hello' });
    await store.send();
    store.open('fetchPerson');
    expect(outside.watched.aborted).toBe(true);
    outside.told({ ...held, state: 'succeeded' });
    expect(form()).toMatchObject({ operation: 'fetchPerson', started: undefined });
  });

  it('opens by a name of 2025 as well, and not by one nobody knows', async () => {
    const { store, form } = await opened('fetchPerson', {});
    store.open('salesNavigatorFetchPerson');
    expect(form().operation).toBe('nvFetchPerson');
    store.open('makeCoffee');
    expect(store.state.get().form).toBeUndefined();
  });
});

describe('what is offered', () => {
  it('is what the connected services support, family by family', async () => {
    const { store } = await opened(
      'fetchPerson',
      {},
      { offered: ['searchPeople', 'fetchPerson', 'nvFetchPerson'] },
    );
    expect(store.state.get().offers).toEqual([
      { operation: 'fetchPerson', family: 'people', effect: 'read', plus: false },
      { operation: 'nvFetchPerson', family: 'people', effect: 'read', plus: true },
      { operation: 'searchPeople', family: 'search', effect: 'read', plus: false },
    ]);
  });

  it('follows what is set up, and what is not offered is not sent', async () => {
    const { store, outside, form, started } = await opened('fetchPerson', { personUrl });
    outside.offered = [];
    await outside.changed();
    expect(store.state.get().offers).toEqual([]);
    expect(form().unsupported).toBe(true);
    await store.send();
    expect(started).toEqual([]);
  });
});
