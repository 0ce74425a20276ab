import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readBoard, watchBoard, writeBoard } from './board';
import { type Board, emptyBoard } from './board-shape';
import { subscribe } from './subscribe';

// An in-memory browser that behaves; the real one is looked up when the module loads.
vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

beforeEach(() => fakeBrowser.reset());

const content = { offers: { sendConnectionRequest: 'linked-api' }, noteLimit: 300 } as const;

describe('the board', () => {
  test('is empty at first and reads back as written', async () => {
    expect(await readBoard()).toEqual(emptyBoard);
    const board = await writeBoard(content, 1_000);
    expect(await readBoard()).toEqual(board);
    expect(board).toMatchObject(content);
  });

  test('gets a new revision with every write, even at one moment or with the clock set back', async () => {
    const revisions: number[] = [];
    for (const now of [5_000, 5_000, 4_000, 9_000]) revisions.push((await writeBoard(content, now)).revision);
    expect(revisions).toEqual([...new Set(revisions)].sort((a, b) => a - b));
    expect(revisions).toHaveLength(4);
  });

  test('holds what it is told and nothing else that lies about', async () => {
    const careless = { ...content, token: 'canary' };
    await writeBoard(careless, 1);
    expect(JSON.stringify(await fakeBrowser.storage.local.get(null))).not.toContain('canary');
  });

  test.each([
    null,
    7,
    'board',
    [],
    {},
    { ...emptyBoard, v: 2 },
    { ...emptyBoard, offers: ['buena'], noteLimit: undefined },
    { ...emptyBoard, offers: null },
  ])('that is damaged counts as empty (%#)', async (board) => {
    await fakeBrowser.storage.local.set({ board });
    expect(await readBoard()).toEqual(emptyBoard);
  });

  test('is watched until the signal aborts', async () => {
    const seen: Board[] = [];
    const visit = new AbortController();
    watchBoard((board) => seen.push(board), visit.signal);
    const board = await writeBoard(content, 1);
    await fakeBrowser.storage.local.set({ other: 1 });
    await fakeBrowser.storage.session.set({ board: 'elsewhere' });
    expect(seen).toEqual([board]);
    await fakeBrowser.storage.local.remove('board');
    expect(seen).toEqual([board, emptyBoard]);
    visit.abort();
    await writeBoard(content, 2);
    expect(seen).toHaveLength(2);
  });

  test('is not watched by what has ended already', async () => {
    const seen: Board[] = [];
    watchBoard((board) => seen.push(board), AbortSignal.abort());
    await writeBoard(content, 1);
    expect(seen).toEqual([]);
  });

  test('can be left after an update has orphaned the page', async () => {
    const visit = new AbortController();
    watchBoard(() => {}, visit.signal);
    const { removeListener } = fakeBrowser.storage.onChanged;
    fakeBrowser.storage.onChanged.removeListener = () => {
      throw new Error('Extension context invalidated.');
    };
    const thrown: unknown[] = [];
    const note = (error: unknown) => thrown.push(error);
    process.on('uncaughtException', note);
    visit.abort();
    await new Promise((resolve) => setTimeout(resolve));
    process.off('uncaughtException', note);
    fakeBrowser.storage.onChanged.removeListener = removeListener;
    expect(thrown).toEqual([]);
  });
});

describe('subscribe', () => {
  test('calls once per revision, until the signal aborts', async () => {
    let calls = 0;
    const page = new AbortController();
    subscribe(() => {
      calls += 1;
    }, page.signal);
    const board = await writeBoard(content, 1);
    await fakeBrowser.storage.local.set({ board: { ...board, noteLimit: 200 } });
    expect(calls).toBe(1);
    await writeBoard(content, 2);
    await vi.waitFor(() => expect(calls).toBe(2));
    page.abort();
    await writeBoard(content, 3);
    expect(calls).toBe(2);
  });

  test('gathers what comes while a slow page is still reading into one more call', async () => {
    const waiting: (() => void)[] = [];
    subscribe(() => new Promise<void>((resolve) => waiting.push(resolve)), new AbortController().signal);
    for (const now of [1, 2, 3, 4]) await writeBoard(content, now);
    expect(waiting).toHaveLength(1);
    waiting[0]?.();
    await vi.waitFor(() => expect(waiting).toHaveLength(2));
    waiting[1]?.();
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(waiting).toHaveLength(2);
  });
});
