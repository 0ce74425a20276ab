import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describePage } from '../../../lib/pages/describe';
import { parse } from '../../../lib/pages/fixtures/open';
import { people, posts, postUrl, profileUrl } from '../cast';
import { companies, companyUrl } from '../cast-companies';
import { linkedInSite } from './site';

let server: Server;
let origin = '';
const standings = new Map<string, 'connected' | 'pending' | 'notConnected'>();

beforeAll(async () => {
  server = createServer((request, response) =>
    linkedInSite(request, response, { connectionOf: (vanity) => standings.get(vanity) ?? 'notConnected' }),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
});
afterAll(() => server.close());

const get = (path: string) => fetch(origin + path, { redirect: 'manual' });
const open = async (url: string) => {
  const reply = await get(new URL(url).pathname);
  const document = parse(await reply.text());
  return { reply, document, described: describePage(document, url) };
};

const plain = people.filter(({ oddity }) => oddity === undefined || oddity === 'self');

describe('the LinkedIn of the local world', () => {
  it.each(plain.map((person) => [person.vanity, person] as const))(
    'shows %s to the page finders',
    async (_vanity, person) => {
      const { reply, document, described } = await open(`${profileUrl(person.vanity)}/`);
      expect(reply.status).toBe(200);
      expect(described.places).toMatchObject([
        {
          name: person.name,
          headline: person.headline,
          memberId: person.memberId,
          anchored: true,
          disagrees: false,
        },
      ]);
      expect(described.places[0]?.finder).toMatch(person.dialect === 'sdui' ? /^sdui/ : /^main/);
      expect(document.documentElement.dir).toBe(person.language === 'ar' ? 'rtl' : 'ltr');
      expect(document.documentElement.lang).toBe(person.language);
    },
  );

  it.each(posts.map((post) => [post.urn, post] as const))(
    'shows the post %s to the page finders',
    async (urn, post) => {
      const author = people.find(({ vanity }) => vanity === post.authorVanity);
      const { described } = await open(`${postUrl(urn)}/`);
      expect(described.places).toMatchObject([{ name: author?.name, urn, anchored: true, disagrees: false }]);
      expect(described.places[0]?.commentUrns).toHaveLength(2);
      const slug = `https://www.linkedin.com/posts/someone_words-activity-${urn.split(':').at(-1)}-aB1c`;
      expect((await open(slug)).described.places).toMatchObject([{ urn, anchored: true }]);
    },
  );

  it.each(companies.map((company, index) => [company.vanity, company, index] as const))(
    'shows the company %s to the page finders, on each of its tabs',
    async (vanity, { name }, index) => {
      for (const tab of ['', 'about/', 'posts/', 'people/']) {
        const { described, document } = await open(`${companyUrl(vanity)}/${tab}`);
        expect(described).toMatchObject({
          canonical: companyUrl(vanity),
          places: [{ name, anchored: true, disagrees: false }],
        });
        expect(described.places[0]?.finder).toMatch(index % 2 === 0 ? /^org-top-card/ : /^main-section/);
        expect(document.title).toMatch(`${name}: `);
      }
    },
  );

  it('leads from people to the company they work at, and from there to people', async () => {
    const { document } = await open(`${profileUrl('ada-park')}/`);
    const href = `${companyUrl('northpier-mills')}/`;
    expect(document.querySelector(`a[href="${href}"]`)?.textContent).toBe('Northpier Mills');
    const staff = await open(`${href}people/`);
    expect(staff.document.querySelector(`main a[href="${profileUrl('ada-park')}/"]`)).not.toBeNull();
  });

  it.each(['ada-park', 'hal-yarrow', 'rémi-dupré', 'ليان-حداد'])(
    'shows on the page of %s how the account stands to them',
    async (vanity) => {
      for (const [standing, state] of [
        ['notConnected', 'connect'],
        ['pending', 'pending'],
        ['connected', 'none'],
      ] as const) {
        standings.set(vanity, standing);
        const { described } = await open(`${profileUrl(vanity)}/`);
        expect(described.places[0]?.connectState).toBe(state);
      }
      standings.clear();
    },
  );

  it('shows odd pages as odd', async () => {
    const at = async (vanity: string) => (await open(`${profileUrl(vanity)}/`)).described.places;
    expect(await at('jo-mismatch')).toMatchObject([{ disagrees: true, anchored: false }]);
    expect(await at('kit-bare')).toEqual([]);
    expect(await at('lou-late')).toEqual([]);
    expect(await at('mara-self')).toMatchObject([{ connectState: 'none' }]);
  });

  it('leads from the feed to people and posts, and the feed ends', async () => {
    const { document } = await open('https://www.linkedin.com/feed/');
    const hrefs = [...document.querySelectorAll('[role="listitem"] a')].map((link) =>
      link.getAttribute('href'),
    );
    expect(hrefs).toContain(`${profileUrl('ada-park')}/`);
    expect(hrefs).toContain(`${postUrl(posts[0]?.urn ?? '')}/`);
    const stretch = async (number: number) => parse(await (await get(`/feed/?stretch=${number}`)).text());
    expect((await stretch(1)).querySelectorAll('[role="listitem"]')).toHaveLength(4);
    expect((await stretch(99)).querySelectorAll('[role="listitem"]')).toHaveLength(0);
  });

  it.each([
    ['/', 302],
    ['/feed/', 200],
    ['/feed/foryou/', 200],
    ['/preload/', 200],
    ['/authwall', 200],
    ['/mynetwork/', 200],
    ['/_static/site.css', 200],
    ['/_static/app.js', 200],
    ['/_static/site.ts', 404],
    ['/in/nobody-here/', 404],
    ['/company/northpier-mills/life/', 200],
    ['/company/nothing-here/', 404],
    ['/in/%ff/', 404],
    ['/feed/update/urn:li:activity:1/', 404],
    ['/no/such/page', 404],
  ])('answers %s with %i', async (path, status) => {
    expect((await get(path)).status).toBe(status);
  });

  it('allows no inline script or style, and on new pages no strings as markup', async () => {
    const { reply, document } = await open('https://www.linkedin.com/feed/');
    expect(reply.headers.get('content-security-policy')).toContain("require-trusted-types-for 'script'");
    expect(reply.headers.get('content-security-policy')).not.toContain('unsafe');
    expect(document.querySelectorAll('script:not([src]),style,[style],[onclick]')).toHaveLength(0);
  });

  it('writes no class that could be leaned on', async () => {
    const { document } = await open(`${profileUrl('ada-park')}/`);
    expect(document.querySelectorAll('[class*="nn--"]')).toHaveLength(0);
    expect(await (await get('/_static/site.css')).text()).not.toContain('nn--');
  });
});
