// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest';
import { catalogueLookup } from '../../lib/locale/catalogue-lookup';
import { textFrom } from '../../lib/locale/text';
import type { RunLine } from '../../lib/messaging/views';
import messages from '../../public/_locales/en/messages.json';
import { createToolbar, type ToolbarView } from './toolbar';

const text = textFrom(catalogueLookup(messages));
const now = 1_800_000_000_000;

const view: ToolbarView = {
  buttons: [
    { id: 'connect', label: 'Connect' },
    { id: 'check', label: 'Check status' },
  ],
  setUp: false,
  floating: false,
  folded: false,
  runs: [],
  known: '',
  problem: '',
  now,
};
const run: RunLine = {
  runId: 'run-1',
  operation: 'sendConnectionRequest',
  state: 'waiting',
  title: 'Connect with Ada Park',
  words: 'Waiting for Linked API',
  tone: 'busy',
  choices: ['cancel', 'check'],
};
const held: RunLine = { ...run, state: 'held', words: '', choices: ['undo'], until: now + 4_600 };

let heard: unknown[][];
let root: ShadowRoot;
let toolbar: ReturnType<typeof createToolbar>;
beforeEach(() => {
  heard = [];
  toolbar = createToolbar(text, {
    press: (id, event) => heard.push(['press', id, event.type]),
    setUp: (event) => heard.push(['setUp', event.type]),
    choose: (choice, { runId }, event) => heard.push([choice, runId, event.type]),
    fold: () => heard.push(['fold']),
  });
  const host = document.createElement('div');
  root = host.attachShadow({ mode: 'closed' });
  root.append(toolbar.bar);
  document.body.replaceChildren(host);
});

const show = (change: Partial<ToolbarView> = {}) => toolbar.update({ ...view, ...change });
const button = (name: string): HTMLElement => {
  const found = [...root.querySelectorAll('button')].find(({ textContent }) => textContent === name);
  if (!found) throw new Error(`no button ${name}`);
  return found;
};
const buttons = () => [...root.querySelectorAll('button')].map(({ textContent }) => textContent);
const status = () => root.querySelector('[role=status]')?.textContent ?? '';

describe('the buttons', () => {
  test('stand in a toolbar called Sidecar and say which one was pressed', () => {
    show();
    expect(root.querySelector('[role=toolbar]')?.getAttribute('aria-label')).toBe('Sidecar');
    expect(buttons()).toEqual(['Connect', 'Check status']);
    button('Check status').click();
    expect(heard).toEqual([['press', 'check', 'click']]);
  });

  test('that are off say why and stay reachable by keyboard', () => {
    show({ buttons: [{ id: 'connect', label: 'Connect', off: 'Already under way; see below.' }] });
    const off = button('Connect');
    expect(off.getAttribute('aria-disabled')).toBe('true');
    expect(off.getAttribute('title')).toBe('Already under way; see below.');
    expect(off.title).toBe('Already under way; see below.');
    expect(off.hasAttribute('disabled')).toBe(false);
    show();
    expect(button('Connect').hasAttribute('aria-disabled')).toBe(false);
  });

  test('give way to one while nothing is set up', () => {
    show({ setUp: true });
    expect(buttons()).toEqual(['Set up Sidecar']);
    button('Set up Sidecar').click();
    expect(heard).toEqual([['setUp', 'click']]);
  });

  test('can be folded away when they float, and only then', () => {
    show({ floating: true, runs: [run], problem: 'No.' });
    expect(toolbar.bar.classList.contains('floating')).toBe(true);
    expect(button('Sidecar').getAttribute('aria-expanded')).toBe('true');
    button('Sidecar').click();
    expect(heard).toEqual([['fold']]);
    show({ floating: true, folded: true, runs: [run], problem: 'No.' });
    expect([buttons(), status(), toolbar.form.hidden]).toEqual([['Sidecar'], '', true]);
    expect(button('Sidecar').getAttribute('aria-expanded')).toBe('false');
    show();
    expect(buttons()).not.toContain('Sidecar');
    expect(toolbar.bar.classList.contains('floating')).toBe(false);
  });
});

describe('the status', () => {
  test('tells the problem, each run with its choices, and what is known', () => {
    show({ runs: [run], known: 'Not connected, checked now', problem: 'Something covers the button.' });
    const lines = [...root.querySelectorAll('p')].map((line) => [
      line.className,
      line.firstChild?.textContent,
    ]);
    expect(lines).toEqual([
      ['bad', 'Something covers the button.'],
      ['busy', 'Connect with Ada Park'],
      ['known', 'Not connected, checked now'],
    ]);
    expect(status()).toContain('Connect with Ada Park · Waiting for Linked API');
    button('Cancel').click();
    button('Check').click();
    expect(heard).toEqual([
      ['cancel', 'run-1', 'click'],
      ['check', 'run-1', 'click'],
    ]);
  });

  test.each([
    [0, 5],
    [600, 4],
    [601, 4],
    [4_599, 1],
    [4_600, 0],
    [9_000, 0],
  ])('after %i ms of a hold of 4.6 s counts %i', (passed, seconds) => {
    show({ runs: [held], now: now + passed });
    expect(status()).toContain(`Connect with Ada Park · Sending in ${seconds} s`);
  });

  test('counts on under the same Undo, so that a press that spans a second is not lost', () => {
    show({ runs: [held] });
    const undo = button('Undo');
    show({ runs: [held], now: now + 1_000 });
    show({ runs: [held], now: now + 2_000 });
    expect(status()).toContain('Sending in 3 s');
    expect(button('Undo')).toBe(undo);
    undo.click();
    expect(heard).toEqual([['undo', 'run-1', 'click']]);
  });

  test('is a live region', () => {
    expect(root.querySelectorAll('[role=status]')).toHaveLength(1);
  });
});

describe('drawing again', () => {
  test('leaves everything as it is when nothing changed', () => {
    show({ runs: [run], known: 'Connected' });
    const before = [...root.querySelectorAll('*')];
    show({ runs: [{ ...run }], known: 'Connected', now: now + 1_000 });
    expect([...root.querySelectorAll('*')]).toEqual(before);
    expect([...root.querySelectorAll('*')].every((element, index) => element === before[index])).toBe(true);
  });

  test('gives the focus back to the button that had it', () => {
    show({ runs: [run] });
    button('Check').focus();
    show({ runs: [{ ...run, words: 'Queued at Linked API behind other work' }] });
    expect(root.activeElement).toBe(button('Check'));
    button('Connect').focus();
    show({ runs: [run], buttons: [...view.buttons, { id: 'message', label: 'Message' }] });
    expect(root.activeElement).toBe(button('Connect'));
  });

  test('leaves an open form alone', () => {
    show();
    const input = document.createElement('textarea');
    toolbar.form.append(input);
    input.value = 'half a sen';
    input.focus();
    show({ runs: [run], problem: 'No.' });
    expect(root.activeElement).toBe(input);
    expect(toolbar.form.firstChild).toBe(input);
  });
});

test('text that looks like markup stays text', () => {
  const hostile = '<img src=x onerror=alert(1)>';
  show({
    buttons: [{ id: 'a', label: hostile, off: hostile }],
    runs: [{ ...run, title: hostile, words: hostile }],
    known: hostile,
    problem: hostile,
  });
  expect(root.querySelector('img')).toBeNull();
  expect(status().split(hostile)).toHaveLength(5);
});
