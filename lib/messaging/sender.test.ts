import { describe, expect, test } from 'vitest';
import { senders, us } from '../../tests/fakes/senders';
import { identify, mayUse } from './sender';

describe('who is asking', () => {
  test.each(senders)('$name is: $is', ({ sender, is }) => {
    expect(identify(sender, us).class).toBe(is);
  });

  test('a page is known by the address its tab shows now, not by the one it was opened with', () => {
    const tab = { id: 7, url: 'https://www.linkedin.com/in/bo-lind/' };
    const sender = {
      id: us.id,
      url: 'https://www.linkedin.com/in/ada-park/',
      origin: 'https://www.linkedin.com',
      frameId: 0,
      tab,
    };
    expect(identify(sender, us)).toEqual({ class: 'page', url: tab.url, tabId: 7 });
  });
});

describe('who may do what', () => {
  test.each([
    ['extension', 'extension', true],
    ['extension', 'page', true],
    ['page', 'page', true],
    ['page', 'extension', false],
    ['stranger', 'page', false],
    ['stranger', 'extension', false],
  ] as const)('%s → messages for %s: %s', (is, audience, may) => {
    const caller = is === 'page' ? { class: is, url: 'https://www.linkedin.com/', tabId: 1 } : { class: is };
    expect(mayUse(caller, audience)).toBe(may);
  });
});
