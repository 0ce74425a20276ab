import type { Locator, Page } from 'playwright-core';
import messages from '../../../public/_locales/en/messages.json';

/** What the popup shows, as one reads it. */
export type PopupReading = {
  /** The heading, and the quieter line beneath it. */
  verdict: string;
  more: string;
  rows: readonly ShownRow[];
  figures: readonly ShownFigure[];
  /** The region of today's figures, whole. */
  today: string;
  foot: string;
  /** Height of all there is, in CSS pixels. */
  tall: number;
  /** Whether it goes beyond the sides. */
  wide: boolean;
};

/** A service: its freshness is the attribute that also makes it look so. */
export type ShownRow = { words: string; freshness: string; tone: string };

/** A figure with both its numbers, from a bar or from what a service's row says of its requests. */
export type ShownFigure = {
  /** Says whose it is and of what. */
  label: string;
  used: number;
  limit: number;
  freshness: string;
  /** Words of the whole line it belongs to. */
  line: string;
};

const flat = (text: string): string => text.replace(/\s+/g, ' ').trim();
const textOf = async (place: Locator): Promise<string> => flat((await place.allInnerTexts()).join(' '));

/** Reads it once it is painted. Unfolds nothing: what is folded away is read as it stands in the page. */
export async function readPopup(popup: Page): Promise<PopupReading> {
  await popup.getByRole('heading', { level: 1 }).waitFor();
  const integrations = popup.getByRole('region', { name: 'Integrations' });
  const today = popup.getByRole('region', { name: 'Today' });
  const rows: ShownRow[] = [];
  for (const row of await integrations.locator('li[data-freshness]').all()) {
    const [freshness, tone] = [await row.getAttribute('data-freshness'), await row.getAttribute('data-tone')];
    rows.push({ words: await textOf(row), freshness: freshness ?? '', tone: tone ?? '' });
  }
  const bars = await today.locator('meter').evaluateAll((all) =>
    all.map((each) => ({
      label: each.getAttribute('aria-label') ?? '',
      words: each.getAttribute('aria-valuetext') ?? '',
      freshness: each.closest('li')?.getAttribute('data-freshness') ?? '',
      line: each.closest('li')?.textContent ?? '',
    })),
  );
  const size = await popup.evaluate(() => {
    const { scrollHeight = 0, scrollWidth = 0, clientWidth = 0 } = document.scrollingElement ?? {};
    return { tall: scrollHeight, wide: scrollWidth > clientWidth };
  });
  return {
    verdict: await textOf(popup.getByRole('heading', { level: 1 })),
    more: await textOf(popup.getByRole('banner').locator('p')),
    rows,
    figures: [...bars.map(barFigure), ...rows.flatMap(requestsFigure)],
    today: await textOf(today),
    foot: await textOf(popup.getByRole('contentinfo')),
    ...size,
  };
}

type Bar = { label: string; words: string; freshness: string; line: string };

/** As a screen reader says it: "14 of 25 · 11 left". */
function barFigure({ label, words, freshness, line }: Bar): ShownFigure {
  const [, used = '', limit = ''] = /([\d,]+) of ([\d,]+)/.exec(words) ?? [];
  if (used === '') throw new Error(`The bar “${label}” says no figures: ${words}`);
  return { label, used: whole(used), limit: whole(limit), freshness, line: flat(line) };
}

/** "4,120 of 5,000 left today", as the catalogue puts it. */
const requestsLeft = new RegExp(messages.popup_requests_day.message.replaceAll(/\$\d/g, '([\\d,]+)'));

function requestsFigure({ words, freshness }: ShownRow): ShownFigure[] {
  const [, left, limit] = requestsLeft.exec(words) ?? [];
  if (left === undefined || limit === undefined) return [];
  const label = `${words} ${messages.unit_requests.message}`;
  return [{ label, used: whole(limit) - whole(left), limit: whole(limit), freshness, line: words }];
}

const whole = (digits: string): number => Number(digits.replaceAll(',', ''));
