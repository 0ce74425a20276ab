import { z } from '../../schema';
import { group, jobUrl } from './fields';
import { flag, maybe, number, type Operation, text } from './operation';

const salary = maybe(z.object({ currency: text, minAmount: number, maxAmount: number, period: text }));

/** What stands of a job both in a list and on its own page. */
export const jobCard = {
  jobId: text,
  jobUrl: text,
  title: text,
  companyName: text,
  location: text,
  workplaceType: text,
  salary,
  easyApply: flag,
};

export const fetchJob = {
  subject: 'job',
  effect: 'read',
  category: 'other',
  input: group({ jobUrl }),
  result: z.object({
    ...jobCard,
    companyUrl: text,
    postedDate: text,
    applicantsCount: number,
    employmentType: text,
    description: text,
    applyUrl: text,
  }),
} as const satisfies Operation;
