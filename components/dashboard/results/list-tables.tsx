import { useFormat, useText } from '../../shared/text';
import { dateWords } from './dates';
import { enumWords, joined } from './enum-words';
import { Named } from './parts';
import { ResultTable } from './result-table';
import { salaryWords } from './salary';
import type { CompanyShape, InvitationShape, JobShape, ViewerShape } from './shapes';

export function CompaniesTable({ companies }: { companies: readonly CompanyShape[] }) {
  const text = useText();
  const format = useFormat();
  return (
    <ResultTable
      caption={text('result_companies')}
      items={companies}
      columns={[
        {
          id: 'name',
          label: text('result_name'),
          cell: ({ name, publicUrl, hashedUrl }) => <Named name={name} url={publicUrl ?? hashedUrl} />,
          sortBy: ({ name }) => name,
        },
        {
          id: 'industry',
          label: text('result_industry'),
          cell: ({ industry }) => industry,
          sortBy: ({ industry }) => industry,
        },
        {
          id: 'location',
          label: text('result_location'),
          cell: ({ location }) => location,
          sortBy: ({ location }) => location,
        },
        {
          id: 'employees',
          label: text('result_employees_count'),
          cell: ({ employeesCount }) => employeesCount !== undefined && format.number(employeesCount),
          sortBy: ({ employeesCount }) => employeesCount,
          numeric: true,
        },
      ]}
    />
  );
}

export function JobsTable({ jobs }: { jobs: readonly JobShape[] }) {
  const text = useText();
  return (
    <ResultTable
      caption={text('result_jobs')}
      items={jobs}
      columns={[
        {
          id: 'title',
          label: text('result_title'),
          cell: ({ title, jobUrl }) => <Named name={title} url={jobUrl} />,
          sortBy: ({ title }) => title,
        },
        {
          id: 'company',
          label: text('result_company'),
          cell: ({ companyName }) => companyName,
          sortBy: ({ companyName }) => companyName,
        },
        {
          id: 'location',
          label: text('result_location'),
          cell: ({ location, workplaceType }) =>
            joined([location, enumWords('place', workplaceType, text)], text),
          sortBy: ({ location }) => location,
        },
        {
          id: 'salary',
          label: text('result_salary'),
          cell: ({ salary }) => salaryWords(salary, text),
          sortBy: ({ salary }) => salary?.maxAmount ?? salary?.minAmount,
        },
        {
          id: 'more',
          label: text('result_remarks'),
          cell: ({ easyApply, isPromoted }) =>
            joined([easyApply && text('result_easy_apply'), isPromoted && text('result_promoted')], text),
        },
      ]}
    />
  );
}

export function InvitationsTable({ invitations }: { invitations: readonly InvitationShape[] }) {
  const text = useText();
  return (
    <ResultTable
      caption={text('result_invitations')}
      items={invitations}
      columns={[
        {
          id: 'from',
          label: text('result_from'),
          cell: ({ name, publicUrl }) => <Named name={name} url={publicUrl} />,
          sortBy: ({ name }) => name,
        },
        {
          id: 'to',
          label: text('result_invited_to'),
          cell: (each) => <InvitedTo invitation={each} />,
          sortBy: ({ invitationType }) => invitationType,
        },
        { id: 'headline', label: text('result_headline'), cell: ({ headline }) => headline },
        { id: 'note', label: text('result_note'), cell: ({ note }) => note },
      ]}
    />
  );
}

function InvitedTo({ invitation }: { invitation: InvitationShape }) {
  const text = useText();
  const { companyName, companyUrl, newsletterName, newsletterUrl, invitationType } = invitation;
  const words = enumWords('invitation', invitationType, text);
  const url = companyUrl ?? newsletterUrl;
  if (!url) return <span>{words}</span>;
  return (
    <span>
      {words} <Named name={companyName ?? newsletterName} url={url} />
    </span>
  );
}

/** Who looked at the profile; LinkedIn shows some by name and some only roughly. */
export function ViewersTable({ viewers }: { viewers: readonly ViewerShape[] }) {
  const text = useText();
  return (
    <ResultTable
      caption={text('result_viewers')}
      items={viewers}
      columns={[
        {
          id: 'who',
          label: text('result_viewer'),
          cell: ({ name, description, publicUrl, searchUrl }) => (
            <Named name={name ?? description} url={publicUrl ?? searchUrl} />
          ),
          sortBy: ({ name, description }) => name ?? description,
        },
        {
          id: 'kind',
          label: text('result_viewer_kind'),
          cell: ({ viewerType }) => enumWords('viewer', viewerType, text),
          sortBy: ({ viewerType }) => viewerType,
        },
        { id: 'headline', label: text('result_headline'), cell: ({ headline }) => headline },
        {
          id: 'degree',
          label: text('result_degree'),
          cell: ({ connectionDegree }) => enumWords('degree', connectionDegree?.toString(), text),
          sortBy: ({ connectionDegree }) => connectionDegree,
        },
        {
          id: 'when',
          label: text('result_viewed'),
          cell: ({ viewedAt, viewedAgo }) => dateWords(viewedAt, text.language) || viewedAgo,
          sortBy: ({ viewedAt }) => viewedAt,
        },
      ]}
    />
  );
}
