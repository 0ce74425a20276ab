// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Values } from '../../lib/actions/action';
import { commentOnPost } from '../../lib/actions/comment-on-post';
import { fetchPerson } from '../../lib/actions/fetch-person';
import { reactToPost } from '../../lib/actions/react-to-post';
import { sendConnectionRequest } from '../../lib/actions/send-connection-request';
import { catalogueLookup } from '../../lib/locale/catalogue-lookup';
import { textFrom } from '../../lib/locale/text';
import messages from '../../public/_locales/en/messages.json';
import { createForm, type FormPlan } from './form';

const text = textFrom(catalogueLookup(messages));

let sent: Values[];
let closed: number;
beforeEach(() => {
  document.body.replaceChildren();
  sent = [];
  closed = 0;
});

function open(plan: Partial<FormPlan>): HTMLElement {
  const form = createForm({
    operation: 'commentOnPost',
    title: 'Comment · the post by Ada Park',
    send: 'Post comment',
    fields: commentOnPost.fields,
    noteLimit: 200,
    values: {},
    text,
    onSend: (values) => sent.push(values),
    onClose: () => {
      closed += 1;
    },
    ...plan,
  });
  document.body.append(form);
  return form;
}

/** The control with this label, as a screen reader finds it. */
function field(form: HTMLElement, label: string): HTMLInputElement | HTMLTextAreaElement {
  const found = [...form.querySelectorAll('label')].find(({ textContent }) => textContent === label);
  const control = form.querySelector<HTMLInputElement | HTMLTextAreaElement>(
    `#${found?.getAttribute('for')}`,
  );
  if (!control) throw new Error(`no field ${label}`);
  return control;
}

function type(control: HTMLInputElement | HTMLTextAreaElement, words: string): void {
  control.value = words;
  control.dispatchEvent(new Event('input', { bubbles: true }));
}

const submit = (form: HTMLElement) => form.querySelector<HTMLElement>('button[type=submit]')?.click();
const counter = (form: HTMLElement) => form.querySelector('output')?.textContent;
const alerts = (form: HTMLElement) =>
  [...form.querySelectorAll('[role=alert]')].map(({ textContent }) => textContent).filter(Boolean);

describe('a form', () => {
  test('says what it does and for whom', () => {
    const form = open({});
    expect(form.getAttribute('aria-label')).toBe('Comment · the post by Ada Park');
    expect([...form.querySelectorAll('button')].map(({ textContent }) => textContent)).toEqual([
      'Post comment',
      'Cancel',
    ]);
  });

  test('sends what was typed, without the blanks around it', () => {
    const form = open({});
    type(field(form, 'Comment'), '  Well said  ');
    submit(form);
    expect(sent).toEqual([{ text: 'Well said' }]);
  });

  test('is sent by its button only, not by a script that submits it, and never navigates', () => {
    const form = open({});
    type(field(form, 'Comment'), 'Well said');
    const event = new Event('submit', { cancelable: true });
    form.dispatchEvent(event);
    expect(event.defaultPrevented).toBe(true);
    expect(sent).toEqual([]);
  });

  test('closes with Escape and with its button', () => {
    const form = open({});
    field(form, 'Comment').dispatchEvent(new KeyboardEvent('keydown', { key: 'a', bubbles: true }));
    expect(closed).toBe(0);
    field(form, 'Comment').dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    expect(closed).toBe(1);
    form.querySelector<HTMLElement>('button[type=button]')?.click();
    expect(closed).toBe(2);
  });

  test('keeps what is typed from the keys LinkedIn listens for', () => {
    const heard: string[] = [];
    document.addEventListener('keydown', ({ key }) => heard.push(key));
    field(open({}), 'Comment').dispatchEvent(new KeyboardEvent('keydown', { key: 'l', bubbles: true }));
    expect(heard).toEqual([]);
  });
});

describe('words', () => {
  test('are counted against the real limit while they are typed', () => {
    const form = open({});
    expect(counter(form)).toBe('0 of 1000');
    type(field(form, 'Comment'), ' four ');
    expect(counter(form)).toBe('4 of 1000');
    type(field(form, 'Comment'), '👍🏽');
    expect(counter(form), 'in the units the services count').toBe('4 of 1000');
  });

  test.each([
    ['exactly the limit', 1_000, true],
    ['one too many', 1_001, false],
  ])('of %s are sent or refused, never cut off', (_, length, goes) => {
    const form = open({});
    const control = field(form, 'Comment');
    type(control, 'x'.repeat(length));
    expect(alerts(form)).toEqual(goes ? [] : ['Too long: at most 1000 characters.']);
    submit(form);
    expect(sent).toHaveLength(goes ? 1 : 0);
    expect(control.value).toHaveLength(length);
    expect(control.hasAttribute('maxlength')).toBe(false);
    expect(control.ariaInvalid).toBe(String(!goes));
  });

  test.each([200, 300])('of a note are counted against the limit of the account, %i', (noteLimit) => {
    const form = open({
      operation: 'sendConnectionRequest',
      fields: sendConnectionRequest.fields,
      noteLimit,
    });
    expect(counter(form)).toBe(`0 of ${noteLimit}`);
    type(field(form, 'Note (optional)'), 'x'.repeat(noteLimit + 1));
    submit(form);
    expect(sent).toEqual([]);
  });

  test('that are needed and missing are asked for when it is sent, not before', () => {
    const form = open({});
    type(field(form, 'Comment'), '   ');
    expect(alerts(form)).toEqual([]);
    submit(form);
    expect(alerts(form)).toEqual(['Write something first.']);
    expect(sent).toEqual([]);
    expect(document.activeElement).toBe(field(form, 'Comment'));
    type(field(form, 'Comment'), 'Hi');
    expect(alerts(form)).toEqual([]);
  });
});

describe('an email address', () => {
  test.each([
    ['', true],
    [' ada@park.example ', true],
    ['ada', false],
    ['ada@park', false],
    ['a da@park.example', false],
    ['ada@@park.example', false],
  ])('"%s" goes: %s', (typed, goes) => {
    const form = open({ operation: 'sendConnectionRequest', fields: sendConnectionRequest.fields });
    type(field(form, 'Email (if asked for)'), typed);
    submit(form);
    expect(sent).toEqual(goes ? [typed.trim() ? { email: typed.trim() } : {}] : []);
    expect(alerts(form)).toEqual(goes ? [] : ['That is not an email address.']);
  });

  test('is typed into a field that browsers and our styles know as one', () => {
    const form = open({ operation: 'sendConnectionRequest', fields: sendConnectionRequest.fields });
    expect(field(form, 'Email (if asked for)').getAttribute('type')).toBe('email');
  });
});

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

test('text that looks like markup stays text', () => {
  const hostile = '<img src=x onerror=alert(1)>';
  const form = open({
    title: hostile,
    send: hostile,
    fields: { [hostile]: { kind: 'words', max: 9, required: true } },
    operation: 'none',
  });
  expect(form.querySelector('img')).toBeNull();
  expect(form.textContent).toContain(hostile);
});
