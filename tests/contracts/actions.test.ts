import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { actions } from '../../lib/actions';
import { type Action, requestOf, type Values } from '../../lib/actions/action';
import { operations, requestSchema } from '../../lib/linkedin/operations';
import { noteLimits } from '../../lib/linkedin/operations/people';
import type { Subject, SubjectKind } from '../../lib/linkedin/subject';

const subjects: Readonly<Record<SubjectKind, Subject>> = {
  person: { kind: 'person', url: 'https://www.linkedin.com/in/ada-park' },
  post: { kind: 'post', url: 'https://www.linkedin.com/feed/update/urn:li:activity:7123456789012345678' },
  company: { kind: 'company', url: 'https://www.linkedin.com/company/acme' },
};

const all: readonly Action[] = actions;

/** What a person might fill in; `words` fields hold as many letters as given. */
function filled({ fields }: Action, length: number): Values {
  const entries = fields.map((field) => {
    if (field.kind === 'email') return [field.name, 'ada@park.example'];
    return [field.name, field.kind === 'choice' ? field.options[0] : 'x'.repeat(length)];
  });
  return Object.fromEntries(entries);
}

const request = (action: Action, values: Values) => requestOf(action, subjects[action.accepts], values);
const isTaken = (action: Action, values: Values) => requestSchema.safeParse(request(action, values)).success;

test('every file of the folder is in the list, once, under its own name', () => {
  const files = readdirSync(new URL('../../lib/actions', import.meta.url))
    .filter((file) => file.endsWith('.ts') && !/^(action|index)\.ts$|\.test\.ts$/.test(file))
    .map((file) => file.replace(/\.ts$/, ''));
  expect(all.map(({ id }) => id).sort()).toEqual(files.sort());
});

describe.each(all)('$id', (action) => {
  test('has the effect of its operation', () => {
    expect(action.effect).toBe(operations[action.operation].effect);
  });

  test('accepts the kind of subject its operation is for', () => {
    expect(operations[action.operation].subject).toBe(action.accepts);
  });

  test('makes an input its operation takes, from the subject alone or with every field filled in', () => {
    const needed = Object.fromEntries(
      Object.entries(filled(action, 5)).filter(([name]) =>
        action.fields.some((field) => field.name === name && field.kind === 'words' && field.required),
      ),
    );
    for (const values of [needed, filled(action, 5)]) {
      const read = requestSchema.safeParse(request(action, values));
      expect(read.success).toBe(true);
      // Nothing in it that the operation does not know.
      expect(read.data).toEqual(request(action, values));
    }
  });

  test('speaks of its subject', () => {
    expect(Object.values(request(action, filled(action, 5)).input)).toContain(subjects[action.accepts].url);
  });

  test('sends all that was filled in', () => {
    const values = filled(action, 5);
    expect(Object.values(request(action, values).input)).toEqual(
      expect.arrayContaining(Object.values(values)),
    );
  });

  test('has a label, and a word on the button that sends its form', () => {
    expect(action.label).toMatch(/^[A-Z][a-z]/);
    expect(action.fields.length === 0 || !!action.send).toBe(true);
  });

  test('counts to the very limit its operation has', () => {
    for (const field of action.fields) {
      if (field.kind !== 'words') continue;
      const max = field.max === 'note' ? noteLimits.premium : field.max;
      expect(isTaken(action, filled(action, max)), field.name).toBe(true);
      expect(isTaken(action, filled(action, max + 1)), field.name).toBe(false);
    }
  });

  test('offers only choices its operation takes, each once', () => {
    for (const field of action.fields) {
      if (field.kind !== 'choice') continue;
      for (const option of field.options) {
        const made = request(action, { [field.name]: option });
        expect(made.input).toHaveProperty(field.name, option);
        expect(requestSchema.safeParse(made).success).toBe(true);
      }
      expect(new Set(field.options).size).toBe(field.options.length);
    }
  });
});

test.each([
  ['send-connection-request', 300],
  ['comment-on-post', 1_000],
  ['send-message', 1_900],
])('%s takes at most %i characters', (id, limit) => {
  const action = all.find((each) => each.id === id);
  expect(action && isTaken(action, filled(action, limit))).toBe(true);
  expect(action && isTaken(action, filled(action, limit + 1))).toBe(false);
});
