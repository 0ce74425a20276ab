import { useText } from '../../shared/text';
import { momentWords } from './dates';
import { enumWords } from './enum-words';
import { Named } from './parts';
import { ResultTable } from './result-table';
import type { NetworkEventShape } from './shapes';

/** What happened in the network: accepted, added, asked. */
export function NetworkResult({ events }: { events: readonly NetworkEventShape[] }) {
  const text = useText();
  return (
    <ResultTable
      caption={text('result_events')}
      items={events}
      empty={text('result_no_events')}
      columns={[
        {
          id: 'what',
          label: text('result_event'),
          cell: ({ type }) => enumWords('event', type, text),
          sortBy: ({ type }) => type,
        },
        {
          id: 'who',
          label: text('result_person'),
          cell: ({ personUrl }) => personUrl && <Named url={personUrl} />,
          sortBy: ({ personUrl }) => personUrl,
        },
        {
          id: 'when',
          label: text('result_detected'),
          cell: ({ detectedAt }) => momentWords(detectedAt, text.language),
          sortBy: ({ detectedAt }) => detectedAt,
        },
      ]}
    />
  );
}
