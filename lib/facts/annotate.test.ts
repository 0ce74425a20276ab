import { describe, expect, test } from 'vitest';
import { annotated, tidyTags } from './annotate';
import type { PersonFacts } from './facts';

const ada: PersonFacts = {
  v: 1,
  key: 'person:ada-park',
  subject: { kind: 'person', url: 'https://www.linkedin.com/in/ada-park' },
  seenAt: 1,
  notes: 'Likes maps.',
  tags: ['maps'],
};

describe('notes and tags', () => {
  test('replace those there were; what is left out stays', () => {
    expect(annotated(ada, { notes: ' New. ' })).toEqual({ ...ada, notes: 'New.' });
    expect(annotated(ada, { tags: ['a'] })).toEqual({ ...ada, tags: ['a'] });
  });

  test('that are empty go', () => {
    const { notes: _notes, tags: _tags, ...bare } = ada;
    expect(annotated(ada, { notes: ' ', tags: [] })).toEqual(bare);
  });

  test('are trimmed and none is there twice, whatever its letter case', () => {
    expect(tidyTags([' To  call ', 'to call', '', 'Maps'])).toEqual(['To call', 'Maps']);
  });

  test.each([
    { notes: 'x'.repeat(10_001) },
    { tags: ['x'.repeat(41)] },
    { tags: Array.from({ length: 21 }, (_, index) => `tag ${index}`) },
  ])('that are too long or too many are refused (%#)', (annotation) => {
    expect(() => annotated(ada, annotation)).toThrow('invalid-input');
  });
});
