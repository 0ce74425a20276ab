import { subjectFromUrl, subjectKey } from '../linkedin/subject';
import { classifyUrl } from '../linkedin/url';
import { localText } from '../locale/text';
import { serveTab } from '../messaging/tab';
import { describePage } from '../pages/describe';
import { readBoard, watchBoard } from '../storage/board';
import { emptyBoard } from '../storage/board-shape';
import { watchAddress } from './navigation';
import { pageOf, startVisit, type Visit } from './visit';

/** From "the address changed" to "the buttons stand": runs once a tab, in the top frame only. */
export async function startContent(): Promise<void> {
  // LinkedIn keeps its old app warm in an invisible same-origin frame (pages 2, interop trap).
  if (window.top !== window) return;
  const life = new AbortController();
  const { signal } = life;
  let visit: { key: string; end: AbortController; live: Visit } | undefined;
  let board = emptyBoard;
  const text = localText();

  serveTab({ describePage: () => describePage(document, location.href) }, signal);
  watchBoard((next) => {
    board = next;
    visit?.live.show(next);
  }, signal);
  board = await readBoard();

  watchAddress(signal, (url) => {
    const subject = subjectFromUrl(url);
    const key = subject ? subjectKey(subject) : '';
    // Query, fragment and sub-pages of the same subject are not a new visit.
    if (visit?.key === key) return;
    visit?.end.abort();
    visit = undefined;
    const page = pageOf(classifyUrl(url).kind);
    if (!subject || !page) return;
    const end = new AbortController();
    const ended = AbortSignal.any([end.signal, signal]);
    const orphaned = () => life.abort();
    visit = { key, end, live: startVisit(page, subject, { signal: ended, text, board, orphaned }) };
  });
}
