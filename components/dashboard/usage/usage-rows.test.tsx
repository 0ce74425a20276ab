// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { data, ledger, mara, row, usagePage } from '../../../tests/fakes/usage-page';

let page: ReturnType<typeof usagePage>;
beforeEach(() => {
  page = usagePage();
});

describe('the sum', () => {
  it('is explained by rows that add up to the sum', async () => {
    await page.show();
    expect(page.find('.usage-explained summary').textContent).toBe(
      'How this is counted (rows: 4, actions: 41)',
    );
    expect(page.explained()).toBe(41);
    expect(page.find('.usage-explained').textContent).toContain('does not have them: 1');
  });

  it.each([
    ['Comments', 'Comments: 2, the sum of the rows below (2).'],
    ['Buena.ai', 'Buena.ai and not told apart: 38, the sum of the rows below (1).'],
    ['Nov 18', 'Nov 18: 40, the sum of the rows below (3).'],
  ])('opens a figure (%s) into its own rows, and all of them again', async (name, words) => {
    await page.show();
    await page.press(name);
    expect(page.find<HTMLDetailsElement>('.usage-explained').open).toBe(true);
    expect(page.find('.usage-figure p').textContent).toBe(words);
    expect(document.activeElement?.textContent).toBe(words);
    expect(page.explained()).toBe(Number(/: (\d+),/.exec(words)?.[1]));
    expect(page.find('[aria-pressed=true]').textContent).toBe(name);
    await page.press('Show all rows');
    expect(page.explained()).toBe(41);
    expect(page.root.querySelector('[aria-pressed=true]')).toBeNull();
  });

  it('leaves the figure that was opened when another period is chosen', async () => {
    await page.show();
    await page.press('Comments');
    await page.choose('Period', 'thirty');
    expect(page.root.querySelector('.usage-figure')).toBeNull();
    expect(page.explained()).toBe(48);
  });

  it('counts runs the log does not have in their own period only', async () => {
    await page.show();
    await page.choose('Period', 'day');
    expect(page.find('.usage-explained').textContent).toContain('does not have them: 1');
    const before = { ...mara, absent: mara.absent.map((run) => ({ ...run, day: '2026-11-02' })) };
    await page.show({ data: { ...data, ledgers: [before] } });
    expect(page.find('.usage-explained').textContent).not.toContain('does not have them');
  });
});

describe('exporting', () => {
  const month = { v: 1, provider: 'buena', category: 'actions', month: '2026-09', count: 812 } as const;
  const withMonths = { ...data, months: [{ ...month, through: '2026-09-30' }] };

  it.each([
    ['shown', { of: 'days' }, 4],
    ['days', { of: 'days' }, 5],
    ['months', { of: 'months' }, 1],
  ])('gives the rows that were chosen (%s), as either file', async (what, kind, count) => {
    await page.show({ data: withMonths });
    await page.choose('What goes into the file', what);
    for (const button of page.exports()) button.click();
    expect(page.asked.map(([, format]) => format)).toEqual(['csv', 'json']);
    expect(page.asked[0]?.[0]).toMatchObject(kind);
    expect(page.asked[0]?.[0]).toHaveProperty('lines.length', count);
  });

  it('names account and service of months, too', async () => {
    await page.show({ data: withMonths });
    await page.choose('What goes into the file', 'months');
    page.exports()[0]?.click();
    expect(page.asked[0]?.[0]).toHaveProperty(
      'lines.0',
      expect.objectContaining({ account: 'Mara Self', service: 'Buena.ai' }),
    );
  });

  it('of nothing, or while another is written, is not offered and says why', async () => {
    await page.show({
      data: {
        ...data,
        ledgers: [
          ledger({ name: 'Nobody', members: [{ provider: 'konnector' }] }, [
            row('konnector', '2026-11-17', 0),
          ]),
        ],
      },
    });
    expect(page.exports().every(({ disabled }) => disabled)).toBe(true);
    expect(page.exports()[0]?.getAttribute('aria-describedby')).toBe('usage-export-why');
    expect(page.find('#usage-export-why').textContent).toContain('no rows');
    expect(page.root.textContent).toContain('Nothing was counted in this period.');
    await page.show({ busy: true });
    expect(page.exports().every(({ disabled }) => disabled)).toBe(true);
    expect(page.find('#usage-export-why').textContent).toContain('still being written');
  });

  it('says how it ended', async () => {
    await page.show({ notice: { kind: 'exported', count: 4 } });
    expect(page.find('.usage-export [role="status"]').textContent).toContain('Exported rows: 4');
    await page.show({ notice: { kind: 'failed', failure: { code: 'storage-full', message: '' } } });
    expect(page.find('.usage-export .failure-note').getAttribute('data-code')).toBe('storage-full');
  });
});
