import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { type Dialect, people, posts } from '../cast';
import { companies } from '../cast-companies';
import { companyScreen } from './company';
import { hashClasses } from './markup';
import { feedCards, feedScreen, plainScreen, postScreen, profileScreen } from './screens';
import { renderScreen, type Screen } from './shell';
import type { LinkedInView } from './view';

/** As strict as LinkedIn's where it matters to an extension: no inline script or style, no strings as markup. */
const policy = (dialect: Dialect): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "frame-src 'self'",
    "frame-ancestors 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    ...(dialect === 'sdui' ? ["require-trusted-types-for 'script'", 'trusted-types local-network'] : []),
  ].join('; ');

type Answer = { status: number; type: string; body: string; dialect?: Dialect; location?: string };

const page = (screen: Screen, status = 200): Answer => ({
  status,
  type: 'text/html; charset=utf-8',
  body: renderScreen(screen),
  dialect: screen.dialect,
});

const text = (type: string, body: string): Answer => ({ status: 200, type: `${type}; charset=utf-8`, body });

const file = (name: string): string => readFileSync(join(import.meta.dirname, name), 'utf8');

const notFound = (): Answer =>
  page(plainScreen('This page doesn’t exist', 'Please check the address or try again.'), 404);

function profileAnswer(id: string, view: LinkedInView): Answer {
  const wanted = id.normalize('NFC');
  const person = people.find(
    (one) => one.memberId === wanted || one.vanity.normalize('NFC').toLowerCase() === wanted.toLowerCase(),
  );
  return person ? page(profileScreen(person, view)) : notFound();
}

function postAnswer(id: string): Answer {
  const digits = /\d{15,20}/.exec(id)?.[0];
  const post = posts.find(({ urn }) => urn.split(':').at(-1) === digits);
  return post ? page(postScreen(post)) : notFound();
}

function companyAnswer(id: string, tab: string): Answer {
  const company = companies.find((one) => one.vanity === id.toLowerCase() || String(one.id) === id);
  return company ? page(companyScreen(company, tab)) : notFound();
}

const quiet = new Set(['mynetwork', 'jobs', 'messaging', 'notifications', 'search', 'me', 'learning']);

function answer(url: URL, view: LinkedInView): Answer {
  const [first = '', second = '', third = ''] = decodeURIComponent(url.pathname).split('/').filter(Boolean);
  const stretch = url.searchParams.get('stretch');
  switch (first) {
    case '':
      return { status: 302, type: 'text/plain', body: '', location: '/feed/' };
    case '_static':
      if (second === 'site.css') return text('text/css', hashClasses(file('layout.css') + file('cards.css')));
      return second === 'app.js' ? text('text/javascript', file('app.js')) : notFound();
    case 'in':
      return profileAnswer(second, view);
    case 'company':
      return companyAnswer(second, third);
    case 'posts':
      return postAnswer(second);
    case 'feed':
      if (second === 'update') return postAnswer(third);
      return stretch ? text('text/html', feedCards(Number(stretch) || 0)) : page(feedScreen());
    case 'preload':
      return text(
        'text/html',
        '<!doctype html><title>LinkedIn</title><body><main><h1>LinkedIn</h1></main></body>',
      );
    case 'favicon.ico':
      return { status: 204, type: 'image/x-icon', body: '' };
    case 'authwall':
    case 'login':
      return page(plainScreen('Join to see more', 'Sign in to the local network.'));
  }
  return quiet.has(first) ? page(plainScreen(first, 'Nothing to see on this page of the demo.')) : notFound();
}

/** Answers a request for www.linkedin.com. */
export function linkedInSite(request: IncomingMessage, response: ServerResponse, view: LinkedInView): void {
  let found: Answer;
  try {
    found = answer(new URL(request.url ?? '/', 'https://www.linkedin.com'), view);
  } catch {
    // An address whose percent-encoding is broken.
    found = notFound();
  }
  response.writeHead(found.status, {
    'content-type': found.type,
    'content-security-policy': policy(found.dialect ?? 'ember'),
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
    ...(found.location && { location: found.location }),
  });
  response.end(request.method === 'HEAD' || found.status === 204 ? undefined : found.body);
}
