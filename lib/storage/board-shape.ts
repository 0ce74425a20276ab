import type { OperationName } from '../linkedin/operations';
import type { ProviderId } from '../providers/about';

/**
 * What buttons need before anything is asked: which operations are offered, and a revision to notice changes by. The
 * only thing kept in `storage.local`, where content scripts can read it: nothing secret, nothing personal. It is written
 * by the background and never read back as truth.
 */
export type Board = {
  v: 1;
  /** Grows with every change worth re-reading for. */
  revision: number;
  /** Which provider would perform each operation; an absent one has no button. */
  offers: Partial<Record<OperationName, ProviderId>>;
  /** Longest note LinkedIn takes on this account. */
  noteLimit: number;
};

export const emptyBoard: Board = { v: 1, revision: 0, offers: {}, noteLimit: 200 };
