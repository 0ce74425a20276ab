import { reactionTypes } from '../../../linkedin/reaction-types';
import { limit, type Param } from './action-params';
import { holding } from './violation';

export const templateIds = [
  'connect_from_search',
  'connect_with_employees',
  'react_to_company_posts',
  'skills_of_connections',
  'decision_makers',
] as const;
export type TemplateId = (typeof templateIds)[number];

export type TemplateField = {
  name: 'term' | 'limit' | 'note' | 'companyUrl' | 'position' | 'type' | 'perCompany';
  param: Param;
  /** Filled in at the start. */
  usual: string;
};

type Filled = Readonly<Record<string, unknown>>;

export type Template = {
  id: TemplateId;
  fields: readonly TemplateField[];
  build(filled: Filled): unknown;
};

const term: TemplateField = { name: 'term', param: { type: 'text', required: true }, usual: '' };
const note: TemplateField = { name: 'note', param: { type: 'text', max: 300 }, usual: '' };
const company: TemplateField = {
  name: 'companyUrl',
  param: { type: 'link', to: 'company', required: true },
  usual: '',
};
const position: TemplateField = { name: 'position', param: { type: 'text' }, usual: '' };
const openCompany = (companyUrl: unknown) => ({
  actionType: 'st.openCompanyPage',
  companyUrl,
  basicInfo: true,
});
const most = (max: number, usual: number): TemplateField => ({
  name: 'limit',
  param: limit(max, usual),
  usual: String(usual),
});

/** The loop over a list: open each, then do this. */
const each = (loop: string, opener: string, inside: object | readonly object[]) =>
  holding({ actionType: loop }, holding({ actionType: opener, basicInfo: true }, inside));
const eachPerson = (inside: object) => each('st.doForPeople', 'st.openPersonPage', inside);
const connect = (note: unknown) => ({ actionType: 'st.sendConnectionRequest', note });

/** Whole workflows for common wishes, in the one form the service takes: list → loop → opener → what to do. */
export const templates: readonly Template[] = [
  {
    id: 'connect_from_search',
    fields: [term, most(1_000, 10), note],
    build: ({ term, limit, note }) =>
      holding({ actionType: 'st.searchPeople', term, limit }, eachPerson(connect(note))),
  },
  {
    id: 'connect_with_employees',
    fields: [company, position, most(500, 10), note],
    build: ({ companyUrl, position, limit, note }) => {
      const filter = position === undefined ? undefined : { position };
      const employees = { actionType: 'st.retrieveCompanyEmployees', limit, filter };
      return holding(openCompany(companyUrl), holding(employees, eachPerson(connect(note))));
    },
  },
  {
    id: 'react_to_company_posts',
    fields: [
      company,
      most(20, 5),
      { name: 'type', param: { type: 'choice', of: reactionTypes, required: true }, usual: 'like' },
    ],
    build: ({ companyUrl, limit, type }) => {
      const posts = { actionType: 'st.retrieveCompanyPosts', limit };
      const react = each('st.doForPosts', 'st.openPost', { actionType: 'st.reactToPost', type });
      return holding(openCompany(companyUrl), holding(posts, react));
    },
  },
  {
    id: 'skills_of_connections',
    fields: [most(1_000, 10)],
    build: ({ limit }) =>
      holding(
        { actionType: 'st.retrieveConnections', limit },
        eachPerson({ actionType: 'st.retrievePersonSkills' }),
      ),
  },
  {
    id: 'decision_makers',
    fields: [term, most(1_000, 10), { name: 'perCompany', param: limit(20, 5), usual: '5' }],
    build: ({ term, limit, perCompany }) => {
      const people = { actionType: 'st.retrieveCompanyDMs', limit: perCompany };
      const loop = each('st.doForCompanies', 'st.openCompanyPage', people);
      return holding({ actionType: 'st.searchCompanies', term, limit }, loop);
    },
  },
];

/**
 * A template with its fields filled in. Blank ones are left out; what is no number where one belongs stays as typed, so
 * that the check can point at it.
 */
export function fillTemplate(template: Template, typed: Readonly<Record<string, string>>): unknown {
  const filled = template.fields.map(({ name, param }) => {
    const value = (typed[name] ?? '').trim();
    if (value === '') return [name, undefined] as const;
    const number = param.type === 'number' ? Number(value) : Number.NaN;
    return [name, Number.isFinite(number) ? number : value] as const;
  });
  // Writing drops what is undefined.
  return JSON.parse(JSON.stringify(template.build(Object.fromEntries(filled))));
}
