import { describe, expect, it } from 'vitest';
import { z } from '../schema';
import { fieldsOf } from './fields-of';
import { addGroup, removeGroup } from './groups';
import { readForm } from './read-form';
import { writeForm } from './write-form';

const schema = z.object({
  personUrl: z.string().check(z.startsWith('https://www.linkedin.com/')),
  note: z.optional(z.string().check(z.trim(), z.minLength(1), z.maxLength(10))),
  limit: z.optional(z.int().check(z.gte(1), z.lte(1_000))),
  since: z.optional(z.iso.datetime()),
  unfollow: z.optional(z.boolean()),
  email: z.exactOptional(z.email()),
  retrievePosts: z.optional(z.boolean()),
  postsRetrievalConfig: z.optional(z.object({ limit: z.optional(z.int().check(z.gte(1), z.lte(20))) })),
  filter: z.optional(
    z.object({
      position: z.optional(z.string()),
      locations: z.optional(z.array(z.string())),
      sizes: z.optional(z.array(z.enum(['1-10', '11-50']))),
      from: z.optional(
        z.array(z.union([z.string(), z.object({ name: z.string(), urn: z.optional(z.string()) })])),
      ),
    }),
  ),
  sort: z.optional(z.enum(['topMatch', 'latest'])),
  attachments: z.optional(
    z
      .array(z.object({ url: z.url(), type: z.enum(['image', 'video']), name: z.optional(z.string()) }))
      .check(z.maxLength(2)),
  ),
  anything: z.optional(z.unknown()),
});
const fields = fieldsOf(schema);
const personUrl = 'https://www.linkedin.com/in/ada-park';
const read = (values: Record<string, string>) => readForm(fields, { personUrl, ...values }, schema);
const input = (values: Record<string, string>) => {
  const reading = read(values);
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  const { personUrl: _, ...rest } = reading.input;
  return rest;
};
const problems = (values: Record<string, string>) => {
  const reading = read(values);
  return reading.ok ? {} : reading.problems;
};

describe('the fields of a schema', () => {
  it('have the kind, the limits and the choices the schema gives', () => {
    expect(fields).toMatchObject([
      { name: 'personUrl', kind: 'url', required: true },
      { name: 'note', kind: 'long-words', maxLength: 10, required: false },
      { name: 'limit', kind: 'whole-number', min: 1, max: 1_000 },
      { name: 'since', kind: 'date-time' },
      { name: 'unfollow', kind: 'yes-no', usually: true },
      { name: 'email', kind: 'email', required: false },
      { name: 'retrievePosts', kind: 'yes-no', usually: false },
      { name: 'postsRetrievalConfig', kind: 'group', flag: 'retrievePosts' },
      {
        name: 'filter',
        kind: 'group',
        fields: [
          { name: 'position', kind: 'words' },
          { name: 'locations', kind: 'list-of-words' },
          { name: 'sizes', kind: 'choices', options: ['1-10', '11-50'] },
          { name: 'from', kind: 'list-of-groups', shorthand: 'name' },
        ],
      },
      { name: 'sort', kind: 'choice', options: ['topMatch', 'latest'] },
      { name: 'attachments', kind: 'list-of-groups', maxItems: 2, fields: [{ kind: 'url' }, {}, {}] },
      { name: 'anything', kind: 'json' },
    ]);
  });
});

describe('what is typed', () => {
  it('is left out where nothing is typed', () => {
    expect(input({ note: '  ', limit: '', 'filter.locations': '\n', since: '' })).toEqual({});
  });

  it('is trimmed', () => {
    expect(input({ note: '  Hello \n' })).toEqual({ note: 'Hello' });
  });

  it.each([
    ['1000', 1_000],
    ['1,000', 1_000],
    ['1.000', 1_000],
    ['1\u202f000', 1_000],
    ['1’000', 1_000],
    ['٢٥', 25],
  ])('as a number, %s, is %i', (limit, expected) => {
    expect(input({ limit })).toEqual({ limit: expected });
  });

  it.each(['1.5', 'ten', '1,00', '1e3', '0x10'])('is no whole number: %s', (limit) => {
    expect(problems({ limit })).toEqual({ limit: { code: 'not_a_number' } });
  });

  it('as a date becomes a full moment in UTC, from the time of the user', () => {
    const local = '2026-02-01T08:30';
    expect(input({ since: local })).toEqual({ since: new Date(local).toISOString() });
    expect(input({ since: '2026-02-01' })).toEqual({ since: new Date('2026-02-01T00:00').toISOString() });
    expect(problems({ since: '?' })).toEqual({ since: { code: 'not_a_time' } });
  });

  it.each([
    ['Leeds, York', ['Leeds', 'York']],
    ['Leeds, England\nYork', ['Leeds, England', 'York']],
    ['Leeds, England\n', ['Leeds, England']],
    [' Leeds ,, York ', ['Leeds', 'York']],
  ])('as a list, %j, has its entries', (typed, locations) => {
    expect(input({ 'filter.locations': typed })).toEqual({ filter: { locations } });
  });

  it('for a part that is not ticked is left out, however wrong', () => {
    const config = { 'postsRetrievalConfig.limit': '5000' };
    expect(input(config)).toEqual({});
    expect(problems({ ...config, retrievePosts: 'yes' })).toEqual({
      'postsRetrievalConfig.limit': { code: 'out_of_range', min: 1, max: 20 },
    });
  });

  it('with nothing but its name is the name', () => {
    const values = { 'filter.from': '2', 'filter.from.0.name': 'Ada', 'filter.from.1.name': 'Bo' };
    expect(input({ ...values, 'filter.from.1.urn': 'urn:1' })).toEqual({
      filter: { from: ['Ada', { name: 'Bo', urn: 'urn:1' }] },
    });
  });
});

describe('a problem stands at its place', () => {
  it.each([
    [{ personUrl: '' }, 'personUrl', { code: 'required' }],
    [{ personUrl: 'ada' }, 'personUrl', { code: 'invalid_format' }],
    [{ note: 'longer than ten' }, 'note', { code: 'too_big', max: 10, now: 15 }],
    [{ limit: '1001' }, 'limit', { code: 'out_of_range', min: 1, max: 1_000 }],
    [{ email: 'ada@' }, 'email', { code: 'invalid_format' }],
    [{ sort: 'oldest' }, 'sort', { code: 'invalid_value', options: ['topMatch', 'latest'] }],
    [{ 'filter.sizes': '1-10\nhuge' }, 'filter.sizes', { code: 'invalid_value', options: ['1-10', '11-50'] }],
    [{ attachments: '1', 'attachments.0.url': 'x' }, 'attachments.0.url', { code: 'invalid_format' }],
    [{ attachments: '1', 'attachments.0.url': 'x' }, 'attachments.0.type', { code: 'required' }],
    [{ 'filter.from': '1' }, 'filter.from.0.name', { code: 'required' }],
    [{ anything: '{"a":' }, 'anything', { code: 'not_json' }],
  ])('%j', (values, place, problem) => {
    expect(problems(values)[place]).toEqual(problem);
  });

  it('in the order of the form', () => {
    const values = { personUrl: 'ada', limit: 'x', attachments: '1', 'filter.sizes': 'huge' };
    expect(Object.keys(problems(values))).toEqual([
      'personUrl',
      'limit',
      'filter.sizes',
      'attachments.0.url',
      'attachments.0.type',
    ]);
  });

  it('also where too many entries were added', () => {
    const entry = { url: 'https://looms.example/a.png', type: 'image' };
    const values = writeForm(fields, { attachments: [entry, entry, entry] });
    expect(problems({ ...values })).toEqual({ attachments: { code: 'too_big', max: 2, now: 3 } });
  });
});

describe('a list of groups', () => {
  const three = { 'a.0.b': 'x', 'a.1.b': 'y', 'a.1.c.0.d': 'deep', 'a.2.b': 'z', a: '3', ab: 'other' };

  it('loses an entry and closes the gap', () => {
    expect(removeGroup(three, 'a', 0)).toEqual({
      'a.0.b': 'y',
      'a.0.c.0.d': 'deep',
      'a.1.b': 'z',
      a: '2',
      ab: 'other',
    });
  });

  it('is empty again when its last entry is gone', () => {
    expect(removeGroup({ a: '1', 'a.0.b': 'x' }, 'a', 0)).toEqual({ a: '' });
    expect(addGroup({ a: '' }, 'a')).toEqual({ a: '1' });
  });
});
