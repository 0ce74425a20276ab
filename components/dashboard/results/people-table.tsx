import { useText } from '../../shared/text';
import { dateWords } from './dates';
import { Named } from './parts';
import { ResultTable } from './result-table';
import type { PersonShape } from './shapes';

/** People in a list: search results, employees, connections, requests sent. */
export function PeopleTable({ people, caption }: { people: readonly PersonShape[]; caption: string }) {
  const text = useText();
  return (
    <ResultTable
      caption={caption}
      items={people}
      columns={[
        {
          id: 'name',
          label: text('result_name'),
          cell: ({ name, publicUrl, hashedUrl }) => <Named name={name} url={publicUrl ?? hashedUrl} />,
          sortBy: ({ name }) => name,
        },
        {
          id: 'headline',
          label: text('result_headline'),
          cell: ({ headline, position }) => headline ?? position,
          sortBy: ({ headline, position }) => headline ?? position,
        },
        {
          id: 'location',
          label: text('result_location'),
          cell: ({ location }) => location,
          sortBy: ({ location }) => location,
        },
        {
          id: 'degree',
          label: text('result_degree'),
          cell: ({ viewerState }) => viewerState?.connectionDegree,
          sortBy: ({ viewerState }) => viewerState?.connectionDegree,
        },
        {
          id: 'sent',
          label: text('result_sent_at'),
          cell: ({ sentTime }) => dateWords(sentTime, text.language),
          sortBy: ({ sentTime }) => sentTime,
        },
        {
          id: 'connected',
          label: text('result_connected_at'),
          cell: ({ connectedAt }) => dateWords(connectedAt, text.language),
          sortBy: ({ connectedAt }) => connectedAt,
        },
      ]}
    />
  );
}
