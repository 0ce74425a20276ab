import { describe, expect, it } from 'vitest';
import messages from '../../public/_locales/en/messages.json';
import { type OperationName, operationNames, operations } from '../linkedin/operations';
import { inputIssues } from '../linkedin/operations/issues';
import { catalogueLookup } from '../locale/catalogue-lookup';
import { textFrom } from '../locale/text';
import type { z } from '../schema';
import { families } from './families';
import { type Field, placeOf } from './field';
import { choiceLabel, fieldHelp, fieldLabel, readable } from './field-words';
import { fieldsOf } from './fields-of';
import { problemWords } from './problem-words';
import type { Problem } from './problems';

const text = textFrom(catalogueLookup(messages));
const keys = Object.keys(messages);
const words = (problem: Problem, place: string, operation: OperationName) =>
  problemWords(problem, place, operation, text);

/** Every kind of issue zod has, by its own word; a new one does not compile. */
const zodIssues: Readonly<Record<z.core.$ZodIssue['code'], true>> = {
  invalid_type: true,
  too_big: true,
  too_small: true,
  invalid_format: true,
  not_multiple_of: true,
  unrecognized_keys: true,
  invalid_union: true,
  invalid_key: true,
  invalid_element: true,
  invalid_value: true,
  custom: true,
};

describe('every problem has a sentence', () => {
  const ours = ['out_of_range', 'not_json'];
  const codes = [...inputIssues, ...Object.keys(zodIssues), ...ours].filter(
    (code) => code !== 'wrong_url_kind',
  );
  it.each(codes)('%s', (code) => {
    expect(keys).toContain(`problem_${code}`);
    const problem = { code, min: 1, max: 1_000, now: 1_200, options: ['like', 'love'] };
    const said = words(problem, 'limit', 'searchPeople');
    expect(said).toMatch(/^[A-Z].*\.$/);
    expect(said).not.toMatch(/\$\d|undefined|_/);
  });

  it('of an address, for every field that takes one and everything it may be given', () => {
    const given = ['profile', 'post', 'company', 'salesLead', 'searchPeople', 'feed', 'none'] as const;
    for (const { operation, field, place } of everyField()) {
      const isLinkedIn = field.kind === 'url' && place !== 'attachments.url';
      if (!isLinkedIn) continue;
      for (const kind of given) {
        const said = words({ code: 'wrong_url_kind', given: kind }, place, operation);
        expect(said).toMatch(/^This .*\. .*linkedin\.com\/|commentUrn/);
      }
    }
  });
});

it.each<[Problem, string, OperationName, string]>([
  [
    { code: 'out_of_range', min: 1, max: 1_000 },
    'limit',
    'searchPeople',
    'Limit must be between 1 and 1,000.',
  ],
  [{ code: 'only_one_of' }, 'threadId', 'sendMessage', 'Give either a person or a conversation, not both.'],
  [{ code: 'one_of_needed' }, 'personUrl', 'sendMessage', 'Give a person or a conversation.'],
  [
    { code: 'wrong_url_kind', given: 'company' },
    'personUrl',
    'fetchPerson',
    'This is a company page. A person’s address starts with linkedin.com/in/.',
  ],
  [{ code: 'in_future' }, 'since', 'pollInbox', 'This date lies in the future. Choose an earlier one.'],
  [
    { code: 'range_too_long' },
    'end',
    'getApiUsage',
    'Linked API answers at most 30 days at once. Shorten the range, or tick “Ask in parts”.',
  ],
  [
    { code: 'too_long', max: 300, now: 312 },
    'note',
    'sendConnectionRequest',
    'Note may have at most 300 characters; there are 312 now. Shorten it.',
  ],
  [
    { code: 'not_a_choice', options: ['like', 'love'] },
    'type',
    'reactToPost',
    'Reaction must be Like or Love.',
  ],
])('%j at %s of %s', (problem, place, operation, said) => {
  expect(words(problem, place, operation)).toBe(said);
});

describe('names', () => {
  it('every input has a label of its own, not one made from its name', () => {
    const missing = everyField().filter(({ place, operation }) => {
      const name = place.split('.').at(-1) ?? '';
      const label = fieldLabel(place, operation, text);
      return (
        label === readable(name) && !keys.some((key) => key.startsWith('field_') && key.endsWith(`_${name}`))
      );
    });
    expect(missing).toEqual([]);
  });

  it('an input nobody has words for yet is read out', () => {
    expect(fieldLabel('filter.companyHashedUrlNext', 'searchPeople', text)).toBe('Company hashed url next');
    expect(readable('retrieveDMs')).toBe('Retrieve DMs');
  });

  it('the same name means what its operation and its group mean by it', () => {
    expect(fieldLabel('type', 'reactToPost', text)).toBe('Reaction');
    expect(fieldLabel('type', 'pollNetwork', text)).toBe('What happened');
    expect(fieldLabel('attachments.0.type', 'createPost', text)).toBe('Kind');
    expect(fieldHelp('customSearchUrl', 'searchPeople', text)).toContain('overrides');
    expect(fieldHelp('term', 'searchPeople', text)).toBe('');
  });

  it('a choice without a text shows as the service spells it', () => {
    expect(choiceLabel('type', 'love', text)).toBe('Love');
    expect(choiceLabel('filter.sizes', '10001+', text)).toBe('10001+');
    expect(choiceLabel('sort', 'brandNew', text)).toBe('brandNew');
  });
});

describe('the families', () => {
  it('hold every operation once', () => {
    expect(Object.values(families).flat().toSorted()).toEqual([...operationNames].toSorted());
  });

  it.each(operationNames)('%s says in a sentence what it does', (operation) => {
    expect(text.orElse(`operationHelp_${operation}`, '')).toMatch(/^[A-Z].*\.$/);
  });

  it.each(Object.keys(families))('%s has a name', (family) => {
    expect(keys).toContain(`family_${family}`);
  });
});

describe('every text about forms is used', () => {
  const names = everyField().map(({ place, operation, field }) => ({ place, operation, field }));
  const known = new Set(
    names.flatMap(({ place, operation, field }) => {
      const [name = '', group = ''] = place.split('.').toReversed();
      const labels = [`${operation}_${name}`, `${group}_${name}`, name];
      const options = 'options' in field ? field.options : [];
      return [
        ...labels.flatMap((label) => [`field_${label}`, `fieldHelp_${label}`, `form_${label}`]),
        ...options.flatMap((option) => [`choice_${option}`, `choice_${name}_${option}`]),
        ...['only_one_of', 'one_of_needed', 'wants'].map((code) => `problem_${code}_${name}`),
        `problem_wants_${operation}_${name}`,
      ];
    }),
  );

  it('of fields', () => {
    const isToolbars = (key: string) => operationNames.some((name) => key.startsWith(`field_${name}_`));
    const labels = keys.filter(
      (key) => /^(field|fieldHelp|form)_/.test(key) && key !== 'fieldHelp_list' && !isToolbars(key),
    );
    expect(labels.filter((key) => !known.has(key))).toEqual([]);
  });

  it('of problems', () => {
    const codes = new Set([...inputIssues, ...Object.keys(zodIssues), 'out_of_range', 'not_json']);
    const told = keys.filter((key) => key.startsWith('problem_') && !key.startsWith('problem_given_'));
    const unused = told.filter((key) => !codes.has(key.replace('problem_', '')) && !known.has(key));
    expect(unused).toEqual([]);
  });

  it('of families and what they hold', () => {
    const told = keys.filter((key) => /^(family|operationHelp)_/.test(key));
    const [all, groups]: string[][] = [[...operationNames], Object.keys(families)];
    expect(
      told.filter((key) => ![...(all ?? []), ...(groups ?? [])].includes(key.replace(/^\w+?_/, ''))),
    ).toEqual([]);
  });
});

function everyField(): { operation: OperationName; place: string; field: Field }[] {
  return operationNames.flatMap((operation) =>
    within(fieldsOf(operations[operation].input), '').map((each) => ({ operation, ...each })),
  );
}

function within(fields: readonly Field[], place: string): { place: string; field: Field }[] {
  return fields.flatMap((field) => {
    const here = placeOf(place, field.name);
    const inner = 'fields' in field ? within(field.fields, here) : [];
    return [{ place: here, field }, ...inner];
  });
}
