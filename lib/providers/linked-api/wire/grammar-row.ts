import { basicInfo, type Params, searching } from './action-params';

/** What an action acts on: told at the root, taken from the parent below it. */
export type TargetName =
  | 'personUrl'
  | 'personHashedUrl'
  | 'companyUrl'
  | 'companyHashedUrl'
  | 'postUrl'
  | 'postUrn'
  | 'jobUrl'
  | 'commentUrl'
  | 'threadId';

/** What a workflow sends or changes, as people count it. */
export type WriteKind = 'requests' | 'messages' | 'comments' | 'reactions' | 'posts' | 'changes';

/** One kind of action: contract linked-api 5, parameters 2.3 and 2.4. */
export type Row = {
  /** May it begin a workflow? */
  root: boolean;
  /** One of these is needed at the root; none is allowed under a parent. */
  targets: readonly TargetName[];
  /** All but `actionType`, `label`, `then` and the targets. */
  params: Params;
  children: readonly string[];
  does: 'open' | 'search' | 'list' | 'loop' | 'read' | 'write';
  writes?: WriteKind;
  /** The service names it somewhere but says nothing of its place. */
  unsure?: true;
};

type Short = Partial<Row>;
export const open = (target: TargetName, rest: Short = {}): Row => ({
  root: true,
  targets: [target],
  params: basicInfo,
  children: [],
  does: 'open',
  ...rest,
});
export const search = (params: Params, children: readonly string[]): Row => ({
  root: true,
  targets: [],
  params: { ...searching, ...params },
  children,
  does: 'search',
});
/** A part of an opened page; cannot stand alone. */
export const part = (params: Params = {}, children: readonly string[] = []): Row => ({
  root: false,
  targets: [],
  params,
  children,
  does: children.length > 0 ? 'list' : 'read',
});
export const loop = (opener: string): Row => ({
  root: false,
  targets: [],
  params: {},
  children: [opener],
  does: 'loop',
});
/** Of the user's own side: nothing to act on. */
export const own = (params: Params = {}, rest: Short = {}): Row => ({
  root: true,
  targets: [],
  params,
  children: [],
  does: 'read',
  ...rest,
});
export const act = (
  writes: WriteKind,
  targets: readonly TargetName[],
  params: Params,
  rest: Short = {},
): Row => ({
  root: true,
  targets,
  params,
  children: [],
  does: 'write',
  writes,
  ...rest,
});
