import { classifyUrl, type UrlKind } from '../linkedin/url';
import { pages } from './index';
import type { ConnectState } from './page';

/** What the page check is told of one place: a place without its nodes. */
export type DescribedPlace = {
  subject: string;
  finder: string;
  name?: string | undefined;
  headline?: string | undefined;
  memberId?: string | undefined;
  urn?: string | undefined;
  commentUrns?: readonly string[] | undefined;
  connectState: ConnectState;
  disagrees: boolean;
  /** Whether a spot in the page was found; else the floating bar serves. */
  anchored: boolean;
};

/** What the content script sees, as the answer to `describePage`. */
export type Described = { kind: UrlKind; canonical: string | null; places: readonly DescribedPlace[] };

/** Describes a page in data that survives a message. */
export function describePage(document: Document, url: string): Described {
  const { kind, canonical } = classifyUrl(url);
  const page = pages.find((candidate) => candidate.kind === kind);
  const places = (page?.places(document, url) ?? []).map(({ subject, anchor, disagrees, ...read }) => ({
    connectState: 'none' as const,
    ...read,
    subject: subject.url,
    disagrees: !!disagrees,
    anchored: !!anchor,
  }));
  return { kind, canonical, places };
}
