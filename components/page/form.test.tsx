// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest';
import { sendConnectionRequest } from '../../lib/actions/send-connection-request';
import { alerts, counter, field, formPage, submit, type } from '../../tests/fakes/form-page';

const { open, sent, closed, clear } = formPage();
beforeEach(clear);

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
    expect(closed()).toBe(0);
    field(form, 'Comment').dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    expect(closed()).toBe(1);
    form.querySelector<HTMLElement>('button[type=button]')?.click();
    expect(closed()).toBe(2);
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
