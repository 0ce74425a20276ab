import type { Subject, SubjectKind } from '../linkedin/subject';
import type { UrlKind } from '../linkedin/url';

/** What the page itself offers for connecting; `none` when it shows nothing that can be read without language. */
export type ConnectState = 'connect' | 'pending' | 'connected' | 'none';

/** One place on the page where buttons may sit, and whom it stands for. */
export type Place = {
  /** From the URL where the page has one subject; from the row where it lists many. */
  subject: Subject;
  /** Which finder matched and when its markup was last seen, e.g. `sdui-topcard 2026-05`. */
  finder: string;
  /** The host goes right after this element, as its sibling. Undefined: no spot in the page, use the floating bar. */
  anchor: Element | undefined;
  /**
   * The page names another subject than its URL: an old card that navigation has not replaced yet, or a wrong one.
   * `anchor` is then undefined and `name` the one on the page. Wait; when the time limit passes and it still disagrees, refuse to act and say so.
   */
  disagrees?: true | undefined;
  /** The viewer's own profile. */
  own?: true | undefined;
  /** The person's name; for a post its author's. */
  name?: string | undefined;
  headline?: string | undefined;
  /** Opaque member id, `ACoAA…`. */
  memberId?: string | undefined;
  /** The post's urn, `urn:li:activity:…`. */
  urn?: string | undefined;
  /** Urns of the comments shown under a post, in page order. */
  commentUrns?: readonly string[] | undefined;
  /** Where the page has such a thing; `none` otherwise. */
  connectState?: ConnectState;
};

/** A kind of LinkedIn page: which URLs it covers and where in its DOM buttons may sit. */
export type Page = {
  id: string;
  /** The one URL kind it answers to; at most one page answers to each. */
  kind: UrlKind;
  /** The subject kind its places stand for. */
  accepts: SubjectKind;
  /** Reads only; cheap enough to call on every DOM change; never throws. Empty: nothing there (yet). */
  places(document: Document, url: string): Place[];
};
