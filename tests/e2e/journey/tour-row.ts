import { postUrl, profileUrl } from '../../world/cast';
import type { EffectKind } from '../../world/ledger';
import type { World } from '../../world/world';

/** One operation, asked once: what is typed in, what the ledger must hold then, what the page must show. */
export type TourRow = {
  operation: string;
  /** As nested as the form; text, ticks and lists by the names of the fields. */
  fill: Readonly<Record<string, unknown>>;
  /** What happens outside first. */
  before?(control: World['control']): void;
  /** The one request it makes: a path, or the kind of action that starts a workflow. */
  asks: { path: string } | { action: string };
  /** What it does on LinkedIn, once. */
  effect?: EffectKind;
  shows: RegExp;
};

export const ada = { personUrl: profileUrl('ada-park') };
export const bo = { personUrl: profileUrl('bo-lindqvist') };
export const post = { postUrl: postUrl('urn:li:activity:7400000000000000101') };
export const comment = {
  commentUrl: `${post.postUrl}/?dashCommentUrn=urn:li:fsd_comment:(01,urn:li:activity:7400000000000000101)`,
};
export const hashedUrl = (vanity: string): string =>
  `https://www.linkedin.com/in/ACoAA${Buffer.from(vanity).toString('base64url').padEnd(34, 'x').slice(0, 34)}`;
export const st = (name: string) => ({ action: `st.${name}` });
export const nv = (name: string) => ({ action: `nv.${name}` });
export const admin = (name: string) => ({ path: `/admin/${name}` });
