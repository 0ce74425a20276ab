import { useFormat, useText } from '../../shared/text';
import { dateWords } from './dates';
import { enumWords } from './enum-words';
import { Facts, Named, Part, Prose } from './parts';
import { salaryWords } from './salary';
import type { JobShape } from './shapes';

/** A job: what, where, for how much, and how to apply. */
export function JobResult({ job }: { job: JobShape }) {
  const text = useText();
  const format = useFormat();
  const { title, jobUrl, companyName, companyUrl, applicantsCount, applyUrl, description } = job;
  return (
    <div class="result">
      <p class="result-name">
        <Named name={title} url={jobUrl} />
      </p>
      <Facts
        of={[
          [
            text('result_company'),
            (companyName ?? companyUrl) && <Named name={companyName} url={companyUrl} />,
          ],
          [text('result_location'), job.location],
          [text('result_workplace'), enumWords('place', job.workplaceType, text)],
          [text('result_employment'), enumWords('employment', job.employmentType, text)],
          [text('result_salary'), salaryWords(job.salary, text)],
          [text('result_posted'), dateWords(job.postedDate, text.language)],
          [text('result_applicants'), applicantsCount !== undefined && format.number(applicantsCount)],
          [
            text('result_apply'),
            applyUrl ? <Named url={applyUrl} /> : job.easyApply && text('result_easy_apply'),
          ],
        ]}
      />
      {description && (
        <Part heading={text('result_description')}>
          <Prose of={description} />
        </Part>
      )}
    </div>
  );
}
