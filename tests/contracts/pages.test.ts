import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { subjectFromUrl } from '../../lib/linkedin/subject';
import { classifyUrl } from '../../lib/linkedin/url';
import { companyExamples } from '../../lib/pages/company';
import { fixtureFiles, openFixture, parse } from '../../lib/pages/fixtures/open';
import { pages } from '../../lib/pages/index';
import type { Page, Place } from '../../lib/pages/page';
import { postExamples } from '../../lib/pages/post';
import { profileExamples } from '../../lib/pages/profile';

/** Files of the folder that are not a page kind. */
const SUPPORT = ['describe.ts', 'finding.ts', 'index.ts', 'page.ts', 'post-key.ts', 'reading.ts'];

const examples: Readonly<Record<string, readonly string[]>> = {
  profile: profileExamples,
  post: postExamples,
  company: companyExamples,
};
const examplesOf = (page: Page): readonly string[] => examples[page.id] ?? [];

const fixtures = fixtureFiles();
const pageOf = (url: string): Page | undefined => pages.find(({ kind }) => kind === classifyUrl(url).kind);
const placesOf = (document: Document, url: string): Place[] => pageOf(url)?.places(document, url) ?? [];
const others: Readonly<Record<string, string>> = {
  profile: 'https://www.linkedin.com/in/nobody-here/',
  post: 'https://www.linkedin.com/feed/update/urn:li:activity:7000000000000000001/',
  company: 'https://www.linkedin.com/company/nothing-here/',
};
const elsewhere = (page: Page): string => others[page.id] ?? '';

/** What the content script does with an anchor. */
function insertHost(anchor: Element): Element {
  const host = anchor.ownerDocument.createElement('div');
  anchor.after(host);
  return host;
}

describe('the list of pages', () => {
  it('holds every page file of the folder, under its own name', () => {
    const files = readdirSync('lib/pages').filter(
      (file) => file.endsWith('.ts') && !file.endsWith('.test.ts'),
    );
    expect(files.filter((file) => !SUPPORT.includes(file)).sort()).toEqual(
      pages.map(({ id }) => `${id}.ts`).sort(),
    );
  });

  it('has at most one page for a URL', () => {
    for (const url of Object.values(examples).flat()) {
      expect(pages.filter(({ kind }) => kind === classifyUrl(url).kind)).toHaveLength(1);
    }
  });

  it('dates every finder of every fixture', () => {
    for (const file of fixtures) {
      const { document, url } = openFixture(file);
      expect(placesOf(document, url).map(({ finder }) => finder)).toEqual([
        expect.stringMatching(/ 20\d\d-\d\d$/),
      ]);
    }
  });
});

describe.each(pages.map((page) => [page.id, page] as const))('the page %s', (_id, page) => {
  it('has examples of its kind, each with a subject it accepts', () => {
    expect(examplesOf(page).length).toBeGreaterThan(1);
    for (const url of examplesOf(page)) {
      expect(classifyUrl(url).kind).toBe(page.kind);
      expect(subjectFromUrl(url)?.kind).toBe(page.accepts);
    }
  });

  it('finds nothing on the pages of others', () => {
    for (const file of fixtures) {
      const { document, url } = openFixture(file);
      if (pageOf(url) === page) continue;
      expect(page.places(document, url)).toEqual([]);
      expect(page.places(document, elsewhere(page)).filter(({ disagrees }) => !disagrees)).toEqual([]);
    }
  });

  it.each([
    ['no body', '<html></html>'],
    ['nothing', ''],
    ['a shell', '<html><body><div id="root"></div></body></html>'],
  ])('finds nothing in a document with %s', (_what, html) => {
    for (const url of examplesOf(page)) expect(page.places(parse(html), url)).toEqual([]);
  });

  it('finds nothing where the address is none', () => {
    for (const url of ['', 'no address', 'https://www.linkedin.com/feed/'])
      expect(page.places(parse('<main></main>'), url)).toEqual([]);
  });
});

describe.each(fixtures)('the fixture %s', (file) => {
  const open = () => openFixture(file);

  it('has one place, for the subject of its URL, at its anchor', () => {
    const { document, url } = open();
    const places = placesOf(document, url);
    expect(places.map(({ subject }) => subject.url)).toEqual([classifyUrl(url).canonical]);
    expect(places.map(({ anchor }) => anchor?.getAttribute('data-fixture'))).toEqual(['anchor']);
  });

  it('never takes an anchor inside a link or a button, or in a side column', () => {
    const { document, url } = open();
    for (const { anchor } of placesOf(document, url))
      expect(anchor?.closest('a,button,aside,header,form')).toBeNull();
  });

  it('keeps its place when hosts are inserted, and when its content is wrapped again', () => {
    const { document, url } = open();
    const [before] = placesOf(document, url);
    if (before?.anchor) insertHost(before.anchor);
    expect(placesOf(document, url)).toEqual([before]);
    const again = parse(`<div class="new">${document.body.innerHTML}</div>`);
    const link = document.querySelector('link[rel="canonical"]');
    if (link) again.head.append(again.importNode(link));
    const [after] = placesOf(again, url);
    expect({ ...after, anchor: undefined }).toEqual({ ...before, anchor: undefined });
    expect(after?.anchor?.getAttribute('data-fixture')).toBe('anchor');
  });

  it('offers no spot while the URL is already that of another subject', () => {
    const { document, url } = open();
    const page = pageOf(url);
    const places = page ? page.places(document, elsewhere(page)) : [];
    expect(places.every(({ disagrees, anchor }) => disagrees && !anchor)).toBe(true);
    expect(places.length).toBe(file.includes('guest') && page?.id !== 'post' ? 0 : 1);
  });

  it.each(['querySelector', 'querySelectorAll', 'body', 'documentElement', 'head', 'title', 'forms'])(
    'is read the same when a form takes the name %s',
    (name) => {
      const { document, url } = open();
      const [before] = placesOf(document, url);
      // The parser used here does not let a form hide a method, as browsers do; so the method is hidden by hand.
      Object.defineProperty(document, name, { value: document.createElement('form') });
      expect(placesOf(document, url)).toEqual([before]);
    },
  );

  it('is nothing, not an error, when its card is a form that lies about itself', () => {
    const { document, url } = open();
    const [place] = placesOf(document, url);
    for (const name of ['getAttribute', 'closest', 'contains', 'textContent']) {
      for (const element of document.querySelectorAll('section,article,[role="article"],div,h1,h2,a'))
        Object.defineProperty(element, name, { value: document.createElement('input'), configurable: true });
      expect(placesOf(document, url).length).toBeLessThanOrEqual(1);
    }
    expect(place).toBeDefined();
  });

  it('is read in good time when it holds a huge text', () => {
    const { document, url } = open();
    document.querySelector('h1,h2')?.append('x'.repeat(2_000_000));
    for (const heading of document.querySelectorAll('section h1, section h2'))
      heading.append('y '.repeat(500_000));
    const started = performance.now();
    for (const { name } of placesOf(document, url)) expect((name ?? '').length).toBeLessThanOrEqual(500);
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});
