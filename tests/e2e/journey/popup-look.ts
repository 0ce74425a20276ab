import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { until } from '../harness/devtools';
import { killWorker } from '../harness/worker';
import { openPopup, popupSize, tallestPopup } from './popup';
import { agesAmiss, figuresAmiss, rowsAmiss, verdictAmiss } from './popup-amiss';
import { type PopupReading, readPopup } from './popup-reading';
import { type ExpectedRow, type Freshness, lookOf, type PopupState } from './popup-states';
import { askedOfServices, type ToldFigure } from './popup-world';
import type { Stage } from './stage';

/** One of the sixteen: how things stand, how old the answers are, and in which colours. */
export type Look = { state: PopupState; freshness: Freshness; scheme: 'light' | 'dark' };

/** What the popup says, and what the world says of it. */
export type Looked = { said: string; world: string };

/**
 * Opens the popup and compares what it says with what must be so. Stale: after `growOld`.
 * @param told what the services said when they were last heard
 * @param picture takes the popup's picture, as tall as the browser would show it
 * @throws Error naming all that is wrong
 */
export async function lookAt(
  stage: Stage,
  { state, freshness, scheme }: Look,
  told: readonly ToldFigure[],
  picture: (page: Page) => Promise<void>,
): Promise<Looked> {
  const silent = freshness === 'stale';
  const before = askedOfServices(stage).length;
  const asked = () => askedOfServices(stage).slice(before);
  const popup = await openPopup(stage.session);
  try {
    await popup.emulateMedia({ colorScheme: scheme });
    const waits = silent && state.rows.length > 0;
    if (waits) await until('a service to be asked', async () => asked().length > 0, 5_000);
    const read = await readPopup(popup);
    const height = Math.min(Math.max(read.tall, popupSize.height), tallestPopup);
    await popup.setViewportSize({ ...popupSize, height });
    await picture(popup);
    const wrong = [
      ...(await outOfPlace(popup, read, state)),
      ...rowsAmiss(read, state, freshness),
      ...agesAmiss(read, state, freshness),
      ...verdictAmiss(read, state, freshness),
      ...figuresAmiss(read, told),
      ...(silent && asked().some(({ status }) => status !== 0) ? ['a service answered'] : []),
      ...(state.rows.length === 0 && asked().length > 0 ? ['a service was asked without a key'] : []),
    ];
    if (wrong.length > 0) throw new Error(wrong.join('; '));
    return {
      said: [read.verdict, ...state.rows.map(sentence(freshness))].join(' · '),
      world: [
        `${read.figures.length} figures equal${examples(read)}`,
        `${asked().length} asked${waits ? ', none answered' : ''}`,
        ...(silent && !waits ? ['nothing kept that could be old'] : []),
        `${read.tall} px`,
      ].join(', '),
    };
  } finally {
    await popup.close();
    // What hangs would end as a failure in its time; the end of the worker leaves no trace of it.
    if (silent) await killWorker(stage.session);
  }
}

const examples = ({ figures }: PopupReading): string =>
  figures.length > 0
    ? ` (${figures
        .slice(0, 3)
        .map(({ used, limit }) => `${used}/${limit}`)
        .join(', ')} …)`
    : '';

const sentence =
  (freshness: Freshness) =>
  (row: ExpectedRow): string =>
    `${row.service}: ${row.word} (${lookOf(row, freshness)})`;

/** Way out, size, and what axe finds. */
async function outOfPlace(
  popup: Page,
  read: PopupReading,
  { wayOut, atMost }: PopupState,
): Promise<string[]> {
  const out = wayOut && popup.getByRole(wayOut.role, { name: wayOut.name });
  const { violations } = await new AxeBuilder({ page: popup }).analyze();
  return [
    ...(out && !(await out.isVisible()) ? [`no ${wayOut.role} ${wayOut.name}`] : []),
    ...(atMost && read.tall > atMost ? [`${read.tall} px tall, not ${atMost}`] : []),
    ...(read.wide ? ['it scrolls sideways'] : []),
    ...violations.map(({ id, nodes }) => `axe, ${id}: ${nodes.map(({ html }) => html).join(' ')}`),
  ];
}
