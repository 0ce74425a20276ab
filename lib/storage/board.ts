import { browser } from 'wxt/browser';
import type { EpochMs } from '../time';
import { type Board, emptyBoard } from './board-shape';

// Content scripts import this file: no schema library, no database (budget of the content bundle).

const key = 'board';

/** The board as it stands; an empty one when there is none or it is damaged. */
export async function readBoard(): Promise<Board> {
  const stored = await browser.storage.local.get(key);
  return boardFrom(stored[key]);
}

/** Calls back with every new board until `signal` aborts. */
export function watchBoard(onBoard: (board: Board) => void, signal: AbortSignal): void {
  if (signal.aborted) return;
  const listen = (changes: Record<string, { newValue?: unknown }>, area: string): void => {
    const change = changes[key];
    if (area === 'local' && change) onBoard(boardFrom(change.newValue));
  };
  browser.storage.onChanged.addListener(listen);
  const stop = (): void => {
    try {
      browser.storage.onChanged.removeListener(listen);
    } catch {
      // "Extension context invalidated", after an update: nothing calls the listener any more.
    }
  };
  signal.addEventListener('abort', stop, { once: true });
}

/** A cache: the revision must only differ from the one before, also across lives of the worker. */
let lastRevision = 0;

/**
 * Background only. Publishes what buttons need under a new revision, which is the time, so that nothing a content script
 * may have written there is read back.
 */
export async function writeBoard(content: Pick<Board, 'offers' | 'noteLimit'>, now: EpochMs): Promise<Board> {
  lastRevision = Math.max(now, lastRevision + 1);
  const board: Board = { v: 1, revision: lastRevision, offers: content.offers, noteLimit: content.noteLimit };
  await browser.storage.local.set({ [key]: board });
  return board;
}

function boardFrom(value: unknown): Board {
  return isBoard(value) ? value : emptyBoard;
}

/** Written by us alone; the check is for an older version's shape and for damage, not against an attacker. */
function isBoard(value: unknown): value is Board {
  return isRecord(value) && value.v === 1 && isRecord(value.offers) && Number(value.noteLimit) > 0;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
