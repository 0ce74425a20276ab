import { CompaniesView } from '../../../components/dashboard/companies/companies-view';
import { ConversationsView } from '../../../components/dashboard/conversations/conversations-view';
import { Live } from '../../../components/dashboard/live';
import { PeopleView } from '../../../components/dashboard/people/people-view';
import { PostsView } from '../../../components/dashboard/posts/posts-view';
import type { RecordRow } from '../../../components/dashboard/records/record-row';
import type { RecordsEvents } from '../../../components/dashboard/records/records-state';
import type { createRecordsReading } from '../../storage/records-reading';
import { ask, pollRequest, syncRequest } from './conversation-asks';
import { companies, conversations, people, posts } from './record-kinds';
import { createRecordsStore, type RecordsStore } from './records-store';
import { pause, saveFile } from './save-file';
import type { MountedView, ViewPorts } from './views';

export type RecordPorts = Omit<ViewPorts, 'reading'> & {
  reading: { records: ReturnType<typeof createRecordsReading> };
};

type RecordMount = (ports: RecordPorts, signal: AbortSignal) => MountedView;

function eventsOf<Row extends RecordRow>(store: RecordsStore<Row>): RecordsEvents<Row> {
  return {
    onOpen: store.open,
    onAnnotate: (key, annotation) => void store.annotate(key, annotation),
    onForget: (keys) => void store.forget(keys),
    onExport: (rows, format) => void store.exportRows(rows, format),
    onCancelExport: store.cancelExport,
    onReload: store.reload,
  };
}

const file = { pause, save: saveFile };
/** Which row is open is not in the address. */
const open = (): void => undefined;

/** How the views of what is known come to life. */
export const recordMounts = {
  people: ({ reading, ...ports }, signal) => {
    const of = { ...ports, ...file, reading: reading.records.person };
    const store = createRecordsStore(people, of, signal);
    const on = eventsOf(store);
    void store.start();
    return {
      open,
      draw: (asleep) => (
        <Live of={store.state} asleep={asleep}>
          {(state) => <PeopleView state={state} {...on} />}
        </Live>
      ),
    };
  },
  posts: ({ reading, ...ports }, signal) => {
    const store = createRecordsStore(posts, { ...ports, ...file, reading: reading.records.post }, signal);
    const on = eventsOf(store);
    void store.start();
    return {
      open,
      draw: (asleep) => (
        <Live of={store.state} asleep={asleep}>
          {(state) => <PostsView state={state} {...on} />}
        </Live>
      ),
    };
  },
  companies: ({ reading, ...ports }, signal) => {
    const of = { ...ports, ...file, reading: reading.records.company };
    const store = createRecordsStore(companies, of, signal);
    const on = eventsOf(store);
    void store.start();
    return {
      open,
      draw: (asleep) => (
        <Live of={store.state} asleep={asleep}>
          {(state) => <CompaniesView state={state} {...on} />}
        </Live>
      ),
    };
  },
  conversations: ({ reading, ...ports }, signal) => {
    const of = { ...ports, ...file, reading: reading.records.conversation };
    const store = createRecordsStore(conversations, of, signal);
    const on = eventsOf(store);
    void store.start();
    return {
      open,
      draw: (asleep) => (
        <Live of={store.state} asleep={asleep}>
          {(state) => (
            <ConversationsView
              state={state}
              {...on}
              onPoll={(row) => void store.within(row.key, () => ask(pollRequest(row, ports.now()), ports))}
              onSync={(row) => void store.within(row.key, () => ask(syncRequest(row), ports))}
            />
          )}
        </Live>
      ),
    };
  },
} as const satisfies Record<'people' | 'posts' | 'companies' | 'conversations', RecordMount>;
