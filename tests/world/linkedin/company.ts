import { people } from '../cast';
import { type CastCompany, companies, companyUrl, employerOf } from '../cast-companies';
import { avatar, emberIcon, escapeHtml, icon, linkTo } from './markup';
import type { Screen } from './shell';
import { wordsOf } from './words';

const words = wordsOf('en');

/** The tabs of a company page; all but the first are a path below its address. */
const tabs = ['', 'about', 'posts', 'jobs', 'people'] as const;
type Tab = (typeof tabs)[number];

const tabOf = (path: string): Tab => tabs.find((tab) => tab === path) ?? '';

/** The real site moves company pages to its new front end tab by tab; here every second company has moved. */
const isNew = (company: CastCompany): boolean => companies.indexOf(company) % 2 === 1;

const titleOf = (tab: Tab): string => (tab === '' ? 'Overview' : tab[0]?.toUpperCase() + tab.slice(1));

function tabLinks(company: CastCompany, at: Tab): string {
  const links = tabs.map(
    (tab) =>
      `<a class="nn--more-link org-page-navigation__item-anchor" ${tab === at ? 'aria-current="page" ' : ''}href="${companyUrl(company.vanity)}/${tab && `${tab}/`}">${tab === '' ? words.home : titleOf(tab)}</a>`,
  );
  return `<nav aria-label="${escapeHtml(company.name)}"><div class="nn--row nn--padded">${links.join('')}</div></nav>`;
}

function staff(company: CastCompany): string {
  const rows = people
    .filter((person) => !person.oddity && employerOf(person.headline) === company)
    .slice(0, 6)
    .map(
      (person) =>
        `<li class="nn--other"><a href="${linkTo(person)}">${avatar(person, 'medium')}</a><div><a class="nn--name-link" href="${linkTo(person)}"><p>${escapeHtml(person.name)}</p></a><p class="nn--quiet">${escapeHtml(person.headline)}</p></div></li>`,
    );
  return `<ul class="nn--plain">${rows.join('')}</ul>`;
}

function below(company: CastCompany, tab: Tab): string {
  const text =
    tab === 'people'
      ? staff(company)
      : `<p>${escapeHtml(`${company.description} ${company.specialties}.`)}</p>`;
  return `<section class="nn--card nn--padded artdeco-card"><h2>${titleOf(tab)}</h2>${text}</section>`;
}

/** Pages of other companies, each with tabs and buttons of its own. */
function beside(company: CastCompany): string {
  const others = companies.filter((each) => each !== company).slice(0, 3);
  const rows = others.map(
    (other) =>
      `<li class="nn--other"><div><a class="nn--name-link" href="${companyUrl(other.vanity)}/"><p>${escapeHtml(other.name)}</p></a><p class="nn--quiet">${escapeHtml(other.industry)}</p><button class="nn--button nn--compact" type="button" aria-label="${words.follow} ${escapeHtml(other.name)}">${words.follow}</button></div></li>`,
  );
  return `<aside class="nn--aside" aria-label="Aside"><section class="nn--card nn--padded"><h2>Pages people also viewed</h2><ul class="nn--plain">${rows.join('')}</ul></section></aside>`;
}

const facts = ({ industry, location, employeesCount }: CastCompany): string =>
  escapeHtml(`${industry} · ${location} · ${employeesCount.toLocaleString('en')} employees`);

function ember(company: CastCompany, tab: Tab): string {
  const name = escapeHtml(company.name);
  return `<div class="nn--two-columns"><main class="nn--main org-organization-page__main" aria-label="${name}">
    <section class="nn--card org-top-card artdeco-card"><div class="nn--cover nn--low"></div>
      <div class="nn--padded org-top-card__primary-content"><h1 class="nn--name org-top-card-summary__title ember-view" title="${name}">${name}</h1>
        <p class="nn--quiet org-top-card-summary-info-list">${facts(company)}</p>
        <div data-rerender><div class="org-top-card-primary-actions"><div class="nn--row org-top-card-primary-actions__inner"><button class="nn--button nn--primary follow artdeco-button" type="button" aria-pressed="false">${emberIcon('add-medium')}<span>${words.follow}</span></button><button class="nn--button artdeco-button" type="button" aria-label="${words.message} ${name}">${words.message}</button></div></div></div></div>
      ${tabLinks(company, tab)}</section>
    ${below(company, tab)}</main>${beside(company)}</div>`;
}

function sdui(company: CastCompany, tab: Tab): string {
  const name = escapeHtml(company.name);
  return `<main id="workspace" class="nn--workspace" tabindex="-1"><div class="nn--two-columns"><section class="nn--main" aria-label="Primary content"><div data-testid="lazy-column" data-component-type="LazyColumn">
    <div data-rerender><section class="nn--card"><div class="nn--cover nn--low"></div>
      <div class="nn--padded"><h1 class="nn--name">${name}</h1><p class="nn--quiet">${facts(company)}</p>
        <div class="nn--row"><button class="nn--button nn--primary" type="button">${icon('add-small')}<span>${words.follow}</span></button></div></div>
      ${tabLinks(company, tab)}</section></div>
    ${below(company, tab)}</div></section>${beside(company)}</div></main>`;
}

/** The page of a company, on one of its tabs. */
export function companyScreen(company: CastCompany, path: string): Screen {
  const tab = tabOf(path);
  return {
    title: `${company.name}: ${titleOf(tab)}`,
    dialect: isNew(company) ? 'sdui' : 'ember',
    language: 'en',
    name: `organization.Organization${titleOf(tab)}`,
    body: isNew(company) ? sdui(company, tab) : ember(company, tab),
  };
}
