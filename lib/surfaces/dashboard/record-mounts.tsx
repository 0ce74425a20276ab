import { CompaniesView } from '../../../components/dashboard/companies/companies-view';
import { ConversationsView } from '../../../components/dashboard/conversations/conversations-view';
import { Live } from '../../../components/dashboard/live';
import { PeopleView } from '../../../components/dashboard/people/people-view';
import { PostsView } from '../../../components/dashboard/posts/posts-view';
import type { RecordRow } from '../../../components/dashboard/records/record-row';
import type { RecordsEvents, RecordsProps } from '../../../components/dashboard/records/records-state';
import type { Known } from '../../facts/facts';
import type { createRecordsReading, RecordsReading } from '../../storage/records-reading';
import { type AskPorts, ask, pollRequest, syncRequest } from './conversation-asks';
import { companies, conversations, people, posts, type RecordKindSpec } from './record-kinds';
import { createRecordsStore, type RecordsStore } from './records-store';
import { pause, saveFile } from './save-file';
import type { MountedView, ViewPorts } from './views';

type Records = ReturnType<typeof createRecordsReading>;

export type RecordPorts = Omit<ViewPorts, 'reading'> & { reading: { records: Records } };

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

/** How the view of one kind comes to life: its spec, where it is stored, and its picture. */
function mountRecords<Facts extends Known, Row extends RecordRow>(
  spec: RecordKindSpec<Facts, Row>,
  storedIn: (records: Records) => RecordsReading<Facts>,
  draw: (
    props: RecordsProps<Row>,
    store: RecordsStore<Row>,
    ports: AskPorts,
  ) => ReturnType<MountedView['draw']>,
): RecordMount {
  return ({ reading, ...rest }, signal) => {
    const ports = { ...rest, pause, save: saveFile, reading: storedIn(reading.records) };
    const store = createRecordsStore(spec, ports, signal);
    const on = eventsOf(store);
    void store.start();
    return {
      // Which row is open is not in the address.
      open: () => undefined,
      draw: (asleep) => (
        <Live of={store.state} asleep={asleep}>
          {(state) => draw({ state, ...on }, store, ports)}
        </Live>
      ),
    };
  };
}

/** How the views of what is known come to life. */
export const recordMounts = {
  people: mountRecords(
    people,
    ({ person }) => person,
    (props) => <PeopleView {...props} />,
  ),
  posts: mountRecords(
    posts,
    ({ post }) => post,
    (props) => <PostsView {...props} />,
  ),
  companies: mountRecords(
    companies,
    ({ company }) => company,
    (props) => <CompaniesView {...props} />,
  ),
  conversations: mountRecords(
    conversations,
    ({ conversation }) => conversation,
    (props, { within }, ports) => (
      <ConversationsView
        {...props}
        onPoll={(row) => void within(row.key, () => ask(pollRequest(row, ports.now()), ports))}
        onSync={(row) => void within(row.key, () => ask(syncRequest(row), ports))}
      />
    ),
  ),
} as const satisfies Record<'people' | 'posts' | 'companies' | 'conversations', RecordMount>;
