import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { catalog } from '../../lib/providers/catalog';
import { keyTroubles } from '../../lib/providers/key';
import { knownTypes } from '../../lib/providers/linked-api/errors';
import messages from '../../public/_locales/en/messages.json';

const texts: Readonly<Record<string, { message: string }>> = messages;
const folder = new URL('../../lib/providers/', import.meta.url);

const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
  .map((path) => readFileSync(new URL(path, folder), 'utf8'));

const found = (pattern: RegExp): string[] => [
  ...new Set(sources.flatMap((source) => [...source.matchAll(pattern)].map((match) => match[1] ?? ''))),
];

/** Reasons written into failures by our own hand. */
const ownReasons = found(/'((?:konnector|connectSafely|buena)[A-Z]\w+)'/g);

describe('every reason a provider gives has a sentence with a next step', () => {
  it.each(knownTypes)('%s of Linked API', (type) => {
    expect(texts[`reason_${type}`]?.message).toMatch(/\.$/);
  });

  it.each(keyTroubles)('%s of a typed key', (reason) => {
    expect(texts[reason]?.message).toMatch(/\.$/);
  });

  it.each(ownReasons)('%s', (reason) => {
    expect(texts[`reason_${reason}`]?.message).toMatch(/(\.|\. \$2)$/);
  });

  it.each(found(/(?:reason: |badReply\()'([a-z]\w+)'/g).filter((reason) => !reason.startsWith('key_')))(
    '%s',
    (reason) => {
      expect(texts[`reason_${reason}`]?.message).toMatch(/(\.|\. \$2)$/);
    },
  );
});

it('labels every field as the options page promises', () => {
  const labels = catalog.flatMap(({ fields }) => fields.map(({ label }) => texts[label]?.message));
  expect(labels).toEqual([
    'Linked API token',
    'Identification token',
    'Form of the service',
    'Buena API key',
    'Buena user id (only for global keys)',
    'Konnector API key',
    'Server',
    'Header for the key',
    'ConnectSafely API key',
    'ConnectSafely account id (optional)',
  ]);
});

it('has no text of a provider that nobody shows', () => {
  const shown = sources.join('\n');
  const ours = Object.keys(texts).filter((key) =>
    /^(linkedApi|buena|konnector|connectSafely|key)_/.test(key),
  );
  expect(ours.length).toBeGreaterThan(50);
  expect(ours.filter((key) => !shown.includes(key))).toEqual([]);
});
