import { useFormat, useText } from '../../shared/text';
import { Facts, Initials, ListPart, Named, Prose } from './parts';
import { PeopleTable } from './people-table';
import { PostList } from './post-card';
import type { CompanyShape } from './shapes';

/** A company: what it is, who works and decides there, what it posted. */
export function CompanyResult({ company }: { company: CompanyShape }) {
  const text = useText();
  const format = useFormat();
  const { name, publicUrl, hashedUrl, industry, website, employeesCount, jobsCount, yearFounded } = company;
  const count = (value: number | undefined) => value !== undefined && format.number(value);
  return (
    <div class="result">
      <div class="result-head">
        <Initials of={name} />
        <div>
          <p class="result-name">
            <Named name={name} url={publicUrl ?? hashedUrl} />
          </p>
          {industry && <p>{industry}</p>}
        </div>
      </div>
      <Facts
        of={[
          [text('result_employees_count'), count(employeesCount)],
          [text('result_location'), company.location],
          [text('result_headquarters'), company.headquarters],
          // A year is no quantity: no separator in it.
          [text('result_founded'), yearFounded !== undefined && String(yearFounded)],
          [text('result_open_jobs'), count(jobsCount)],
          [text('result_specialties'), company.specialties],
          [
            text('result_venture'),
            company.ventureFinancing !== undefined &&
              text(company.ventureFinancing ? 'result_yes' : 'result_no'),
          ],
          [text('result_website'), website && <Named url={website} />],
        ]}
      />
      <Prose of={company.description} />
      <ListPart heading={text('result_employees')} items={company.employees}>
        {(items) => <PeopleTable people={items} caption={text('result_employees')} />}
      </ListPart>
      <ListPart heading={text('result_deciders')} items={company.dms}>
        {(items) => <PeopleTable people={items} caption={text('result_deciders')} />}
      </ListPart>
      <ListPart heading={text('result_posts')} items={company.posts}>
        {(items) => <PostList posts={items} />}
      </ListPart>
    </div>
  );
}
