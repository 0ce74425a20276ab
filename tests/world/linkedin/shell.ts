import type { Dialect, Language } from '../cast';
import { self } from '../cast';
import { avatar, emberIcon, escapeHtml, hashClasses, icon, linkTo, personOf } from './markup';
import { wordsOf } from './words';

/** One page before it is wrapped into its front end. */
export type Screen = {
  title: string;
  dialect: Dialect;
  language: Language;
  /** Area and name of the screen on new pages, `profile.Profile`. */
  name: string;
  body: string;
};

const nav = ({ language, dialect }: Screen): string => {
  const words = wordsOf(language);
  const draw = dialect === 'sdui' ? icon : emberIcon;
  const items: readonly (readonly [string, string, string])[] = [
    ['/feed/', 'home-medium', words.home],
    ['/mynetwork/', 'people-medium', words.network],
    ['/jobs/', 'job-medium', words.jobs],
    ['/messaging/', 'messages-medium', words.messaging],
    ['/notifications/', 'bell-medium', words.notifications],
  ];
  const links = items.map(
    ([href, name, text]) =>
      `<li><a class="nn--nav-link global-nav__primary-link" href="${href}">${draw(name)}<span>${text}</span></a></li>`,
  );
  const me = personOf(self);
  const mine = me
    ? `<li><a class="nn--nav-link" href="${linkTo(me)}">${avatar(me, 'small')}<span>${words.me}</span></a></li>`
    : '';
  return `<div class="nn--nav"><a class="nn--brand" href="/feed/">Local network <small>demo</small></a>
    <div class="nn--search" role="search">${draw('search-small')}<input type="text" aria-label="${words.search}" placeholder="${words.search}"></div>
    <nav><ul class="nn--nav-list">${links.join('')}${mine}</ul></nav></div>`;
};

const head = (screen: Screen, extra: string): string =>
  `<!doctype html>
<html lang="${screen.language}" dir="${screen.language === 'ar' ? 'rtl' : 'ltr'}" data-app="${screen.dialect}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">${extra}<title>${escapeHtml(screen.title)} | LinkedIn</title>
<link rel="stylesheet" href="/_static/site.css"><script src="/_static/app.js" defer></script></head>`;

/** The frame and the host through which the new front end shows dialogs of the old one. */
const interop = `<iframe data-testid="interop-iframe" class="nn--interop" src="/preload/" title="" aria-hidden="true" tabindex="-1"></iframe>
<div id="interop-outlet" data-testid="interop-shadowdom"></div>`;

const sdui = (screen: Screen): string => `${head(screen, '<meta name="como-pk" content="d_flagship3">')}
<body class="nn--body"><div id="root">
<section class="nn--hidden"><h2 data-testid="toasts-title">0 notifications</h2></section>
<header class="nn--header"><div data-testid="primary-nav">${nav(screen)}</div></header>
<div class="nn--screen" data-sdui-screen="com.linkedin.sdui.flagshipnav.${screen.name}">${screen.body}</div>
</div>${interop}</body></html>`;

const ember = (
  screen: Screen,
): string => `${head(screen, '<meta name="clientPageInstanceId" content="demo">')}
<body class="nn--body nn--page-scrolls render-mode-BIGPIPE nav-v2 ember-application boot-complete">
<h1 class="nn--hidden visually-hidden">LinkedIn</h1>
<div id="root" class="application-outlet ember-view"><header id="global-nav" class="nn--header global-nav">${nav(screen)}</header>
${screen.body}</div><div id="artdeco-modal-outlet"></div></body></html>`;

export const renderScreen = (screen: Screen): string =>
  hashClasses(screen.dialect === 'sdui' ? sdui(screen) : ember(screen));
