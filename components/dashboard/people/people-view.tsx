import { useText } from '../../shared/text';
import { NoRecords } from '../records/no-records';
import { lastPart } from '../records/record-row';
import type { RecordsProps } from '../records/records-state';
import { RecordsView } from '../records/records-view';
import { PersonResult } from '../results/person-result';
import type { PersonRow } from './person-row';

/** Everybody a result spoke of. */
export function PeopleView(props: RecordsProps<PersonRow>) {
  const text = useText();
  return (
    <RecordsView<PersonRow>
      {...props}
      heading="dashboard_view_people"
      searchHint="records_people_search"
      nameOf={(row) => row.name || lastPart(row.url)}
      lineOf={({ headline, position }) => headline ?? position}
      columns={[
        {
          id: 'company',
          label: text('records_company'),
          cell: ({ company }) => company,
          sortBy: ({ company }) => company,
        },
        {
          id: 'location',
          label: text('records_location'),
          cell: ({ location }) => location,
          sortBy: ({ location }) => location,
        },
        {
          id: 'connection',
          label: text('records_connection'),
          cell: ({ connection, degree }) => connectionWords(connection, degree),
          sortBy: ({ connection, degree }) => connection ?? degree,
        },
      ]}
      detail={({ facts: { profile, listing }, degree }) => (
        <PersonResult
          person={{ ...listing, ...profile, ...(degree && { viewerState: { connectionDegree: degree } }) }}
        />
      )}
      empty={
        <NoRecords
          title="records_people_empty"
          how="records_people_empty_how"
          operations={['searchPeople', 'fetchPerson', 'retrieveConnections']}
        />
      }
    />
  );

  function connectionWords(state: string | undefined, degree: string | undefined) {
    return state === undefined ? degree : text.orElse(`connection_${state}`, state);
  }
}
