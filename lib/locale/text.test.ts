import { describe, expect, it } from 'vitest';
import messages from '../../public/_locales/en/messages.json';
import { catalogueLookup } from './catalogue-lookup';
import { textFrom } from './text';

const catalogue = {
  shared_language: { message: 'en' },
  greeting: { message: 'From $1 to $2' },
  price: { message: '$$1 for $1' },
};
const text = textFrom(catalogueLookup(catalogue));

describe('orElse', () => {
  it.each([
    ['a known name', 'greeting', 'unused', ['Ada', 'Bo'], 'From Ada to Bo'],
    ['an unknown name', 'nowhere', '$2 before $1', ['Ada', 'Bo'], 'Bo before Ada'],
    ['a missing substitution', 'nowhere', 'For $3', ['Ada'], 'For '],
    ['a name no catalogue may have', 'foo-bar baz', 'as it is', [], 'as it is'],
    ['a doubled dollar sign', 'price', '', ['tea'], '$1 for tea'],
  ])('gives the right words for %s', (_, name, fallback, substitutions, expected) => {
    expect(text.orElse(name, fallback, ...substitutions)).toBe(expected);
  });
});

describe('language', () => {
  it.each([
    ['en', 'en'],
    ['en-GB', 'en-GB'],
    ['fr', 'en'],
    ['eng', 'en'],
  ])('for a browser in %s over an English catalogue is %s', (browserLanguage, expected) => {
    expect(textFrom(catalogueLookup(catalogue, browserLanguage)).language).toBe(expected);
  });
});

it('the catalogue has no empty text and no placeholder the browser would not fill', () => {
  for (const [name, { message }] of Object.entries(messages)) {
    expect(name).toMatch(/^\w+$/);
    expect(message.trim() || name === 'shared_separator', name).toBeTruthy();
    expect(message, name).not.toMatch(/\$(?![1-9])/);
  }
});
