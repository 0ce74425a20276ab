import { useFormat, useText } from '../../shared/text';
import { NoRecords } from '../records/no-records';
import { lastPart } from '../records/record-row';
import type { RecordsProps } from '../records/records-state';
import { RecordsView } from '../records/records-view';
import { CompanyResult } from '../results/company-result';
import type { CompanyRow } from './company-row';

/** Every company a result spoke of. */
export function CompaniesView(props: RecordsProps<CompanyRow>) {
  const text = useText();
  const format = useFormat();
  return (
    <RecordsView<CompanyRow>
      {...props}
      heading="dashboard_view_companies"
      searchHint="records_companies_search"
      nameOf={(row) => row.name || lastPart(row.url)}
      columns={[
        {
          id: 'industry',
          label: text('records_industry'),
          cell: ({ industry }) => industry,
          sortBy: ({ industry }) => industry,
        },
        {
          id: 'location',
          label: text('records_location'),
          cell: ({ location }) => location,
          sortBy: ({ location }) => location,
        },
        {
          id: 'employees',
          label: text('records_employees'),
          cell: ({ employees }) => employees !== undefined && format.number(employees),
          sortBy: ({ employees }) => employees,
          numeric: true,
        },
      ]}
      detail={({ record }) => <CompanyResult company={record} />}
      empty={
        <NoRecords
          title="records_companies_empty"
          how="records_companies_empty_how"
          operations={['searchCompanies', 'fetchCompany']}
        />
      }
    />
  );
}
