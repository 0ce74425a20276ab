// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fetchPerson } from '../../lib/actions/fetch-person';
import { reactToPost } from '../../lib/actions/react-to-post';
import messages from '../../public/_locales/en/messages.json';
import { alerts, field, formPage, submit, type } from '../../tests/fakes/form-page';

const { open, sent, clear } = formPage();
beforeEach(clear);

describe('options of a fetch', () => {
  const plan = {
    operation: 'fetchPerson',
    fields: fetchPerson.fields,
    values: fetchPerson.usual,
    send: 'Fetch profile',
  };
  const posts = messages.field_fetchPerson_Posts.message;
  const since = messages.field_fetchPerson_since.message;
  const ticked = (form: HTMLElement) =>
    [...form.querySelectorAll<HTMLInputElement>('[type=checkbox]')].map(({ checked }) => checked);

  test('stand at what is usual, and send it', () => {
    const form = open(plan);
    expect(ticked(form)).toEqual([true, true, true, true]);
    submit(form);
    expect(sent).toEqual([fetchPerson.usual]);
  });

  test('send the parts that are ticked, and nothing for those that are not', () => {
    const form = open(plan);
    for (const part of ['Experience', 'Languages'])
      form.querySelector<HTMLInputElement>(`[value=${part}]`)?.click();
    submit(form);
    for (const part of ['Education', 'Skills'])
      form.querySelector<HTMLInputElement>(`[value=${part}]`)?.click();
    submit(form);
    expect(sent).toEqual([{ parts: 'Education Skills' }, {}]);
  });

  test('name each part in the language of the user, under one heading', () => {
    const set = open(plan).querySelector('fieldset');
    expect(set?.querySelector('legend')?.textContent).toBe('Bring along');
    expect([...(set?.querySelectorAll('label') ?? [])].map(({ textContent }) => textContent)).toEqual([
      'Experience',
      'Education',
      'Skills',
      'Languages',
    ]);
  });

  test.each([
    ['', true],
    ['1', true],
    ['20', true],
    ['0', false],
    ['21', false],
    ['-3', false],
    ['2.5', false],
  ])('with "%s" posts go: %s, and say so while it is typed', (typed, goes) => {
    const form = open(plan);
    type(field(form, posts), typed);
    const said = goes ? [] : ['Enter a whole number from 1 to 20.'];
    expect(alerts(form)).toEqual(said);
    submit(form);
    expect(sent).toEqual(goes ? [{ ...fetchPerson.usual, ...(typed && { Posts: typed }) }] : []);
    expect(alerts(form)).toEqual(said);
    expect(field(form, posts).ariaInvalid).toBe(String(!goes));
    if (!goes) expect(document.activeElement).toBe(field(form, posts));
  });

  test('take a day up to today, where the user is', () => {
    vi.useFakeTimers({ now: new Date(2026, 10, 22, 0, 30) });
    const form = open(plan);
    vi.useRealTimers();
    const control = field(form, since);
    expect([control.getAttribute('type'), control.getAttribute('max')]).toEqual(['date', '2026-11-22']);
    type(control, '2026-11-03');
    submit(form);
    expect(sent).toEqual([{ ...fetchPerson.usual, since: '2026-11-03' }]);
  });

  test('refuse a day the browser finds too late', () => {
    const form = open(plan);
    const control = field(form, since);
    // The parser used here knows no limits of dates; browsers do.
    Object.defineProperty(control, 'validity', { value: { valid: false } });
    type(control, '2999-01-01');
    expect(alerts(form)).toEqual(['Choose a day that is not in the future.']);
    submit(form);
    expect(sent).toEqual([]);
  });

  test('are counted by no counter', () => {
    expect(open(plan).querySelector('output')).toBeNull();
  });
});

describe('a choice', () => {
  const plan = { operation: 'reactToPost', fields: reactToPost.fields, send: 'Send reaction' };

  test.each([
    [undefined, 'like'],
    ['insightful', 'insightful'],
  ])('of %s sends %s', (chosen, type) => {
    const form = open(plan);
    if (chosen) form.querySelector<HTMLInputElement>(`[value=${chosen}]`)?.click();
    submit(form);
    expect(sent).toEqual([{ type }]);
  });

  test('stands where it stood the last time', () => {
    const form = open({ ...plan, values: { type: 'funny' } });
    submit(form);
    expect(sent).toEqual([{ type: 'funny' }]);
  });

  test('names each option in the language of the user', () => {
    const words = [...open(plan).querySelectorAll('label')].map(({ textContent }) => textContent);
    expect(words).toEqual(['Like', 'Celebrate', 'Support', 'Love', 'Insightful', 'Funny']);
  });
});
