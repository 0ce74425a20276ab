// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it } from 'vitest';
import { campaignsPage, told } from '../../../tests/fakes/campaigns-page';
import { sampleCampaign, sampleKey, sampleList } from './sample-campaigns';

let page: ReturnType<typeof campaignsPage>;
beforeEach(() => {
  page = campaignsPage();
});

describe('choosing', () => {
  it('asks for people and dates on a press, not before', async () => {
    await page.show();
    await act(() => page.find<HTMLInputElement>('.campaigns-tick input').click());
    await page.fill('.campaigns-dates label:first-child input', '2025-06-01');
    expect(page.asked).toEqual([]);
    await page.press('Show these');
    expect(page.asked).toEqual([['scope', { users: ['u1'], range: { start: '2025-06-01', end: '' } }]]);
  });

  it('asks the service for name, state, type and order', async () => {
    await page.show();
    const [status, type, order] = [...page.root.querySelectorAll('.campaigns-search select')];
    for (const [each, value] of [
      [status, 'draft'],
      [type, 'brand_new'],
      [order, 'campaign_name asc'],
    ] as const) {
      if (!(each instanceof HTMLSelectElement)) throw new Error('No select.');
      await act(() => {
        each.value = value;
        each.dispatchEvent(new Event('change', { bubbles: true }));
      });
    }
    await page.fill('.campaigns-search input', 'ferry');
    await page.press('Search');
    expect(page.asked).toEqual([
      [
        'search',
        { term: 'ferry', status: 'draft', type: 'brand_new', sortBy: 'campaign_name', sortOrder: 'asc' },
      ],
    ]);
  });

  it('lists campaigns, opens one and reads more', async () => {
    await page.show();
    expect(page.root.querySelectorAll('.campaigns-list tbody tr')).toHaveLength(50);
    expect(page.find('.campaigns-list tbody tr').textContent).toContain('hibernating');
    expect(page.root.textContent).toContain('Read so far: 50 of 70');
    await page.press('Looms 0');
    await page.press('Read more campaigns');
    expect(page.asked).toEqual([['open', 'r0'], ['more']]);
  });
});

describe('the list', () => {
  const sortable = () => page.root.querySelectorAll('.campaigns-list .table-sort').length;

  it('is sorted here only when it is whole: the service knows the rest', async () => {
    await page.show();
    expect(sortable()).toBe(0);
    await page.show({ list: told(sampleList(20)) });
    expect(sortable()).toBe(10);
  });

  it('has what was read last in sight, not on a page of its own', async () => {
    const { rows } = sampleList(50);
    const more = rows.map((row, index) => ({
      ...row,
      linkedin_campaign_routine: { ...row.linkedin_campaign_routine, id: `more${index}` },
    }));
    await page.show({ list: told({ rows: [...rows, ...more], next: 100, total: 120 }) });
    expect(page.root.querySelectorAll('.campaigns-list tbody tr')).toHaveLength(100);
  });

  it('makes room for the campaign that is open', async () => {
    await page.show({ open: 'r0', campaign: told(sampleCampaign()) });
    const heads = [...page.root.querySelectorAll('.campaigns-list th[scope=col]')];
    expect(heads.map(({ textContent }) => textContent)).toEqual([
      'Campaign',
      'State',
      'Members',
      'Acceptance rate',
    ]);
  });
});

describe('one campaign', () => {
  it('takes the focus when it opens, and gives it back when it closes', async () => {
    await page.show();
    const opener = page.find<HTMLButtonElement>('.campaigns-open');
    opener.focus();
    await page.press('Looms 0');
    await page.show({ open: 'r0', campaign: told(sampleCampaign()) });
    expect(document.activeElement?.id).toBe('campaigns-detail-name');
    await page.press('Close');
    expect(document.activeElement?.textContent).toBe('Looms 0');
  });

  it('shows its figures, days and steps; more days than planned fill the bar and no more', async () => {
    await page.show({ open: 'r0', campaign: told(sampleCampaign()) });
    const detail = page.find('.campaigns-detail');
    expect(detail.textContent).toContain('Never activated');
    expect(detail.textContent).toContain('Days run: 20 of 14');
    expect(page.find<HTMLProgressElement>('.campaigns-detail progress').value).toBe(1);
    expect(detail.textContent).toContain('1. Say hello');
    expect(detail.textContent).toContain('1 Jun: Requests: 20 and Accepted: 9.');
    expect(detail.querySelector('svg')).toBeNull();
    await page.press('Close');
    expect(page.asked).toEqual([['open', undefined]]);
  });

  it('without an end has no bar', async () => {
    await page.show({ open: 'r0', campaign: told(sampleCampaign({ max_campaign_days: 0 })) });
    expect(page.root.querySelector('.campaigns-detail progress')).toBeNull();
  });
});

describe('making a key', () => {
  it('asks once more, and starts on the harmless answer', async () => {
    await page.show();
    await page.fill('.campaigns-key-form input', 'Second');
    await page.press('Make a key…');
    expect(page.asked).toEqual([]);
    expect(document.activeElement?.textContent).toBe('Do not make one');
    await page.press('Make the key');
    expect(page.asked).toEqual([['createKey', 'Second']]);
  });

  it('shows it once, and keeps it only on a press', async () => {
    await page.show({ newKey: { kind: 'made', key: sampleKey, keeping: false } });
    expect(page.find('.campaigns-made').textContent).toContain('EXAMPLE-NOT-A-KEY');
    await page.press('Use this key in Sidecar');
    await page.press('Done, put it away');
    expect(page.asked).toEqual([['useKey'], ['forgetKey']]);
    await page.show({ newKey: { kind: 'none' } });
    expect(document.documentElement.outerHTML).not.toContain('EXAMPLE-NOT-A-KEY');
  });

  it('that may have been made all the same says so', async () => {
    await page.show({
      newKey: { kind: 'failed', failure: { code: 'timeout', message: '', effect: 'unknown' } },
    });
    expect(page.find('.campaigns-key').textContent).toContain('may have been made all the same');
    await page.show({
      newKey: {
        kind: 'failed',
        failure: { code: 'refused', reason: 'konnectorAdminOnly', message: '', effect: 'none' },
      },
    });
    expect(page.find('.campaigns-key').textContent).toContain('Only an administrator');
    expect(page.find('.campaigns-key').textContent).not.toContain('all the same');
  });
});

describe('for everybody', () => {
  it('every field has a name, and no picture is without words', async () => {
    await page.show({ open: 'r0', campaign: told(sampleCampaign()) });
    for (const field of page.root.querySelectorAll('input, select')) {
      expect(field.closest('label')?.textContent || field.getAttribute('aria-label')).toBeTruthy();
    }
    for (const picture of page.root.querySelectorAll('svg')) {
      expect(picture.getAttribute('aria-label') || picture.getAttribute('aria-hidden')).toBeTruthy();
    }
  });

  it('foreign text is text', async () => {
    const list = sampleList(1);
    const [row] = list.rows;
    if (!row) throw new Error('No row.');
    const evil = '<img src=x onerror=alert(1)>';
    const routine = { ...row.linkedin_campaign_routine, campaign_name: evil, campaign_type: evil };
    await page.show({ list: told({ ...list, rows: [{ ...row, linkedin_campaign_routine: routine }] }) });
    expect(page.root.querySelector('img')).toBeNull();
    expect(page.root.textContent).toContain(evil);
  });
});
