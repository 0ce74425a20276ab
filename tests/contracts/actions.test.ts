import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { actions } from '../../lib/actions';
import { type Action, type Field, requestOf, type Values } from '../../lib/actions/action';
import { operations, requestSchema } from '../../lib/linkedin/operations';
import { noteLimits } from '../../lib/linkedin/operations/people';
import type { Subject, SubjectKind } from '../../lib/linkedin/subject';
import messages from '../../public/_locales/en/messages.json';

const subjects: Partial<Readonly<Record<SubjectKind, Subject>>> = {
  person: { kind: 'person', url: 'https://www.linkedin.com/in/ada-park' },
  post: { kind: 'post', url: 'https://www.linkedin.com/feed/update/urn:li:activity:7123456789012345678' },
  company: { kind: 'company', url: 'https://www.linkedin.com/company/acme' },
};
const subjectOf = ({ accepts }: Action): Subject => {
  const subject = subjects[accepts];
  if (!subject) throw new Error(`no page shows a ${accepts}`);
  return subject;
};
const said: Readonly<Record<string, { message: string } | undefined>> = messages;
const wordsOf = (key: string) => said[key]?.message ?? '';
const fieldsOf = ({ fields }: Action) => Object.entries(fields ?? {});
/** Adding an action is adding a file called as its operation. */
const fileOf = ({ operation }: Action) => operation.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** What a person might fill in; `words` fields hold as many letters as given. */
function filledIn(field: Field, length: number): string {
  switch (field.kind) {
    case 'email':
      return 'ada@park.example';
    case 'choice':
      return field.options[0] ?? '';
    case 'parts':
      return field.options.join(' ');
    case 'number':
      return String(field.max);
    case 'date':
      return '2026-11-03';
    case 'words':
      return 'x'.repeat(length);
  }
}
const filled = (action: Action, length: number): Values =>
  Object.fromEntries(fieldsOf(action).map(([name, field]) => [name, filledIn(field, length)]));

const request = (action: Action, values: Values) => requestOf(action, subjectOf(action), values);
const isTaken = (action: Action, values: Values) => requestSchema.safeParse(request(action, values)).success;

test('every file of the folder is in the list, once, under the name of its operation', () => {
  const files = readdirSync(new URL('../../lib/actions', import.meta.url))
    .filter((file) => file.endsWith('.ts') && !/^(action|index|retrieval)\.ts$|\.test\.ts$/.test(file))
    .map((file) => file.replace(/\.ts$/, ''));
  expect(actions.map(fileOf).sort()).toEqual(files.sort());
});

describe.each(actions.map((action) => [action.operation, action] as const))('%s', (operation, action) => {
  const fields = fieldsOf(action);

  test('has the effect of its operation', () => {
    expect(action.reads ? 'read' : 'write').toBe(operations[operation].effect);
  });

  test('accepts the kind of subject its operation is for', () => {
    expect(operations[operation].subject).toBe(action.accepts);
  });

  // A choice always has one of its options picked.
  test('makes an input its operation takes, however much of it is filled in', () => {
    const needed = Object.fromEntries(
      fields.flatMap(([name, field]) =>
        (field.kind === 'words' && field.required) || field.kind === 'choice'
          ? [[name, filledIn(field, 5)]]
          : [],
      ),
    );
    const all = Object.entries(filled(action, 5));
    fc.assert(
      fc.property(fc.subarray(all), (some) => {
        const made = request(action, { ...needed, ...Object.fromEntries(some) });
        const read = requestSchema.safeParse(made);
        expect(read.success).toBe(true);
        // Nothing in it that the operation does not know.
        expect(read.data).toEqual(made);
      }),
    );
  });

  test('sends what is usual without a form, if anything is, and nothing its form could not', () => {
    if (!action.usual) return expect(action.reads && fields.length > 0).toBeFalsy();
    expect(isTaken(action, action.usual)).toBe(true);
    expect(fields.map(([name]) => name)).toEqual(expect.arrayContaining(Object.keys(action.usual)));
  });

  test('speaks of its subject', () => {
    expect(Object.values(request(action, filled(action, 5)).input)).toContain(subjectOf(action).url);
  });

  test('sends all that was filled in', () => {
    const sent = JSON.stringify(request(action, filled(action, 5)).input);
    for (const [name, field] of fields) {
      const value = filledIn(field, 5);
      const [own] = field.kind === 'date' ? [new Date(`${value}T00:00`).toISOString()] : value.split(' ');
      if (name !== 'replies') expect(sent).toContain(own);
    }
  });

  test('has words for its button, its form and what is under way', () => {
    expect(wordsOf(`action_${operation}`)).toMatch(/^[A-Z][a-z]/);
    expect(wordsOf(`run_${operation}`)).toContain('$1');
    if (fields.length > 0 && !action.reads) expect(wordsOf(`send_${operation}`)).toMatch(/^[A-Z][a-z]/);
    for (const [name, field] of fields) {
      expect(wordsOf(`field_${operation}_${name}`), name).toMatch(/^[A-Z]/);
      if (!('options' in field)) continue;
      for (const option of field.options)
        expect(wordsOf(`choice_${name}_${option}`), option).toMatch(/^[A-Z]/);
    }
  });

  test('takes to the very limit its operation has', () => {
    for (const [name, field] of fields) {
      if (!('max' in field)) continue;
      const max = field.max === 'note' ? noteLimits.premium : field.max;
      const at = (count: number) =>
        isTaken(action, {
          ...filled(action, 5),
          [name]: field.kind === 'number' ? String(count) : 'x'.repeat(count),
        });
      expect([at(1), at(max), at(max + 1)], name).toEqual([true, true, false]);
    }
  });

  test('offers only choices its operation takes, each once', () => {
    for (const [name, field] of fields) {
      if (!('options' in field)) continue;
      for (const option of field.options)
        expect(isTaken(action, { ...filled(action, 5), [name]: option })).toBe(true);
      expect(new Set(field.options).size).toBe(field.options.length);
    }
  });
});

test('a button without a form of its own, that shows more, exists for whatever fetches', () => {
  expect(actions.filter(({ usual }) => usual).map(({ operation }) => operation)).toEqual([
    'fetchPerson',
    'fetchPost',
    'fetchCompany',
  ]);
});

const action = (operation: string): Action => {
  const found = actions.find((each) => each.operation === operation);
  if (!found) throw new Error(`no action ${operation}`);
  return found;
};

test.each([
  ['sendConnectionRequest', 300],
  ['commentOnPost', 1_000],
  ['sendMessage', 1_900],
])('%s takes at most %i characters', (operation, limit) => {
  expect(isTaken(action(operation), filled(action(operation), limit))).toBe(true);
  expect(isTaken(action(operation), filled(action(operation), limit + 1))).toBe(false);
});

test('a reaction can be each of the six', () => {
  const field = action('reactToPost').fields?.type;
  expect(field && 'options' in field && field.options).toEqual([
    'like',
    'celebrate',
    'support',
    'love',
    'insightful',
    'funny',
  ]);
});

test('a fetch asks for what was ticked and counted, with the limits of each', () => {
  const since = new Date('2026-11-03T00:00').toISOString();
  expect(
    request(action('fetchPerson'), { parts: 'Skills Languages', Posts: '5', since: '2026-11-03' }).input,
  ).toEqual({
    personUrl: subjects.person?.url,
    retrieveSkills: true,
    retrieveLanguages: true,
    retrievePosts: true,
    postsRetrievalConfig: { limit: 5, since },
  });
  expect(request(action('fetchPost'), { Comments: '50', sort: 'mostRecent', replies: 'yes' }).input).toEqual({
    postUrl: subjects.post?.url,
    retrieveComments: true,
    commentsRetrievalConfig: { limit: 50, sort: 'mostRecent', replies: true },
  });
  expect(request(action('fetchCompany'), { DMs: '3', Posts: '2', since: '2026-11-03' }).input).toEqual({
    companyUrl: subjects.company?.url,
    retrieveDMs: true,
    dmsRetrievalConfig: { limit: 3 },
    retrievePosts: true,
    postsRetrievalConfig: { limit: 2, since },
  });
  expect(request(action('fetchCompany'), {}).input).toEqual({ companyUrl: subjects.company?.url });
});
