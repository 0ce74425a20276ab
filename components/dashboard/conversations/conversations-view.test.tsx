// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { ConversationFacts } from '../../../lib/facts/facts';
import { now, recordsPage, stateOf } from '../../../tests/fakes/records-page';
import type { RecordsState } from '../records/records-state';
import { type ConversationRow, conversationRow } from './conversation-row';
import { ConversationsView } from './conversations-view';

describe('a conversation', () => {
  const personUrl = 'https://www.linkedin.com/in/ada';
  const talk = (more: Partial<ConversationFacts>): ConversationRow =>
    conversationRow({
      ...{ v: 1, key: 'st:person:ada', type: 'st', seenAt: now, messages: [] },
      subject: { kind: 'person', url: personUrl, name: 'Ada Park' },
      ...more,
    });
  const messagesOf = [
    { id: 'a', sender: 'us', text: 'Hello', time: '2026-11-20T09:00:00Z' },
    { id: 'b', sender: 'them', text: 'Hi there', time: '2026-11-20T10:00:00Z' },
  ];
  const conversationsPage = () =>
    recordsPage<RecordsState<ConversationRow>>((state, told) => (
      <ConversationsView
        state={state}
        onOpen={told('open')}
        onAnnotate={told('annotate')}
        onForget={told('forget')}
        onExport={told('export')}
        onCancelExport={told('cancel')}
        onReload={told('reload')}
        onPoll={told('poll')}
        onSync={told('sync')}
      />
    ));
  const open = { open: 'st:person:ada' };

  it('that nobody collects has to be synchronised first', async () => {
    const { draw, press, asked, root } = conversationsPage();
    const row = talk({});
    await draw(stateOf([row], open));
    expect(root.textContent).not.toContain('Refresh');
    await press('Sync first');
    expect(asked).toEqual([['sync', row]]);
  });

  it('is shown as bubbles, each with who wrote it, and can be refreshed', async () => {
    const { draw, press, asked, root } = conversationsPage();
    const row = talk({ messages: messagesOf, syncUntil: '2026-12-01T00:00:00Z' });
    await draw(stateOf([row], open));
    const bubbles = [...root.querySelectorAll('ol li')];
    expect(bubbles.map((li) => [li.getAttribute('data-sender'), li.textContent?.split(' · ')[0]])).toEqual([
      ['us', 'You'],
      ['them', 'Ada Park'],
    ]);
    expect(root.textContent).not.toContain('Sync');
    await press('Refresh');
    expect(asked).toEqual([['poll', row]]);
  });

  it('whose time is over can be synchronised again, and refreshed all the same', async () => {
    const { draw, press, asked, root } = conversationsPage();
    const row = talk({ messages: messagesOf, syncUntil: '2026-11-21T00:00:00Z' });
    await draw(stateOf([row], open));
    expect(root.textContent).toContain('New messages were collected until');
    await press('Sync again');
    await press('Refresh');
    expect(asked.map(([name]) => name)).toEqual(['sync', 'poll']);
  });

  it('that was asked about leads to the run', async () => {
    const { draw, find } = conversationsPage();
    await draw(stateOf([talk({})], { notice: { kind: 'asked', runId: 'run-9' } }));
    expect(find('a', 'See the run').getAttribute('href')).toBe('#/runs/run-9');
  });
});
