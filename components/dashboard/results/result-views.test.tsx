// @vitest-environment happy-dom
import { render } from 'preact';
import { beforeEach, describe, expect, it } from 'vitest';
import { operationNames } from '../../../lib/linkedin/operations';
import { catalogueLookup } from '../../../lib/locale/catalogue-lookup';
import { textFrom } from '../../../lib/locale/text';
import { shownResult } from '../../../lib/surfaces/dashboard/shown-result';
import messages from '../../../public/_locales/en/messages.json';
import { TextContext } from '../../shared/text';
import { Result } from './result-views';
import { samples } from './sample-results';

const text = textFrom(catalogueLookup(messages));
let root: HTMLElement;
beforeEach(() => {
  root = document.createElement('div');
  document.body.replaceChildren(root);
});

/** What stands on screen for an answer; undefined when it cannot be read. */
function picture(operation: (typeof operationNames)[number], raw: unknown): string | undefined {
  const shown = shownResult(operation, raw);
  if (!shown) return undefined;
  render(
    <TextContext.Provider value={text}>
      <Result shown={shown} onExport={() => undefined} />
    </TextContext.Provider>,
    root,
  );
  return root.textContent ?? '';
}

describe.each(operationNames)('the result of %s', (operation) => {
  const { raw, shows } = samples[operation];

  it('shows a full answer', () => expect(picture(operation, raw)).toContain(shows));

  it('says something about an answer in which everything is missing', () => {
    const hollow = Array.isArray(raw) ? [{}] : {};
    expect(picture(operation, hollow) ?? 'unreadable').not.toBe('');
    expect(picture(operation, hollowed(raw)) ?? 'unreadable').not.toBe('');
  });

  it.each([[null], ['words'], [17], [[null]], [{ events: 'no', name: [] }], [{ posts: [1] }]])(
    'never fails on %j',
    (rubbish) => {
      expect(() => picture(operation, rubbish)).not.toThrow();
    },
  );

  it('loads no picture and runs nothing foreign', () => {
    picture(operation, raw);
    expect(root.querySelectorAll('img, script, iframe, b')).toHaveLength(0);
    for (const link of root.querySelectorAll('a')) {
      expect(link.getAttribute('href')).toMatch(/^https:\/\//);
      expect(link.rel).toContain('noopener');
    }
  });
});

/** The same answer with every list emptied and every scalar gone. */
function hollowed(raw: unknown): unknown {
  if (Array.isArray(raw)) return [];
  if (typeof raw !== 'object' || raw === null) return null;
  return Object.fromEntries(Object.entries(raw).map(([name, value]) => [name, hollowed(value)]));
}

it('a conversation reads from its oldest message on, and says who wrote', () => {
  const [first, second] = ['2026-02-02T09:00:00Z', '2026-02-02T09:05:00Z'];
  picture('pollConversations', {
    conversations: [
      {
        type: 'st',
        messages: [
          { sender: 'them', text: 'Second', time: second },
          { sender: 'us', text: 'First', time: first },
        ],
      },
    ],
  });
  const bubbles = [...root.querySelectorAll('.result-thread li')];
  expect(bubbles.map((bubble) => bubble.getAttribute('data-sender'))).toEqual(['us', 'them']);
  expect(bubbles[0]?.textContent).toMatch(/^You · .*First$/);
  expect(bubbles[1]?.textContent).toMatch(/^They · .*Second$/);
});

it('words of a service that nobody knows yet stand there as they came', () => {
  expect(picture('fetchPerson', samples.fetchPerson.raw)).toContain('gigOfTomorrow');
  expect(picture('retrieveInvitations', samples.retrieveInvitations.raw)).toContain('tomorrowsKind');
  expect(picture('checkConnectionStatus', { connectionStatus: 'itsComplicated' })).toBe('itsComplicated');
});

it('a limit has a bar when both of its figures are known, and none otherwise', () => {
  picture('getLimitsUsage', samples.getLimitsUsage.raw);
  const bars = [...root.querySelectorAll('meter')];
  expect(bars.map((bar) => bar.getAttribute('aria-valuetext'))).toEqual(['41 of 50 used, 9 left']);
  expect(bars[0]?.dataset.level).toBe('moderate');
});
