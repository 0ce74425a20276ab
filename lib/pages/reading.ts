import { subjectFromUrl, subjectKey } from '../linkedin/subject';
import { LINKEDIN_ORIGIN } from '../linkedin/url';

/**
 * Reading of a page we do not trust. The method is taken from the prototype: on the document and on forms a field
 * named `querySelectorAll` hides the method of that name.
 */
export function all(root: ParentNode, selector: string): Element[] {
  const prototype: ParentNode = Object.getPrototypeOf(root);
  return [...prototype.querySelectorAll.call(root, selector)];
}

export function first(root: ParentNode, selector: string): Element | undefined {
  return all(root, selector)[0];
}

/** Selects by LinkedIn's component key, which since 2026-09 may be the `id` instead; `test` is `^="…"` and the like. */
export function keyed(...tests: readonly string[]): string {
  return ['componentkey', 'id'].map((name) => tests.map((test) => `[${name}${test}]`).join('')).join();
}

/** The key of an element found by `keyed`. */
export function keyOf(element: Element): string {
  return element.getAttribute('componentkey') ?? element.id;
}

export function hrefOf(link: Element | null | undefined): string {
  return new URL(link?.getAttribute('href') ?? '', LINKEDIN_ORIGIN).href;
}

/**
 * An element's words, once: LinkedIn often writes a text twice, for eyes and for screen readers. Cut at 500
 * characters; its longest headline has 220.
 */
export function textOf(element: Element | undefined): string | undefined {
  const text = element?.textContent?.slice(0, 5000).replace(/\s+/g, ' ').trim().slice(0, 500);
  return text?.replace(/^(.{4,}?) ?\1$/, '$1') || undefined;
}

/** The key of whom or what a link leads to; undefined where that is no subject. */
export function keyOfLink(link: Element | null | undefined): string | undefined {
  const subject = subjectFromUrl(hrefOf(link));
  return subject && subjectKey(subject);
}
