import type { Spender } from '../../../lib/usage/ledger';
import { sumsOf } from '../../../lib/usage/sums';
import type { Reach } from '../../../lib/usage/window';
import { useFormat, useText } from '../../shared/text';
import { isToldOf, nameOfAccount, nameOfService, type Shown } from './usage-lines';
import type { UsageData, UsageLedger } from './usage-state';

const spenders: readonly Spender[] = ['ours', 'others', 'untold'];

export type UsageSummaryProps = { shown: Shown; data: UsageData; reach: Reach };

/** The sum, who spent it, and how far it can be trusted: where its days end and which of them nobody told of. */
export function UsageSummary({ shown, data, reach }: UsageSummaryProps) {
  const text = useText();
  const format = useFormat();
  const { total, bySpender } = sumsOf(shown.lines);
  const known = spenders.flatMap((by) => {
    const count = bySpender.get(by);
    return count === undefined ? [] : [{ by, count }];
  });
  const unknown = shown.days.filter((day) => day.total === undefined).length;
  const isKnown = unknown < shown.days.length;
  return (
    <div class="usage-summary">
      <p class="usage-total" role="status">
        {text(`usage_total_${reach}`, isKnown ? format.number(total) : text('usage_unknown'))}
      </p>
      {known.length > 0 && (
        <ul class="usage-spenders">
          {known.map(({ by, count }) => (
            <li key={by}>{text(`usage_spent_${by}`, format.number(count))}</li>
          ))}
        </ul>
      )}
      {isKnown && unknown > 0 && (
        <p class="usage-gaps">
          {text('usage_gaps', format.number(unknown), format.number(shown.days.length))}
        </p>
      )}
      {data.unlinked.length > 0 && (
        <Unlinked pairs={data.unlinked.map((pair) => pair.map((id) => nameOfService(id, data)))} />
      )}
      <Zones ledgers={shown.ledgers.filter(isToldOf)} data={data} />
    </div>
  );
}

/** What services say of their accounts looks like one and the same. */
function Unlinked({ pairs }: { pairs: readonly (readonly string[])[] }) {
  const text = useText();
  const format = useFormat();
  return (
    <p>
      {text('usage_unlinked', format.list([...new Set(pairs.flat())]))}{' '}
      <a href="/options.html" target="_blank" rel="noopener">
        {text('usage_unlinked_options')}
      </a>
    </p>
  );
}

/** Where each account's midnight is: two people may look at the same figures and mean other days. */
function Zones({ ledgers, data }: { ledgers: readonly UsageLedger[]; data: UsageData }) {
  const text = useText();
  const format = useFormat();
  const said = new Map<string, { words: string; accounts: string[] }>();
  for (const ledger of ledgers) {
    const zone = ledger.calendar.zone.replaceAll('_', ' ');
    const key = `${ledger.zoneFrom} ${zone}`;
    const { accounts } = said.get(key) ?? { accounts: [] };
    const words = text(`usage_zone_${ledger.zoneFrom}`, zone);
    said.set(key, { words, accounts: [...accounts, nameOfAccount(ledger, data)] });
  }
  return (
    <>
      {[...said].map(([key, { words, accounts }]) => (
        <p key={key} class="quiet">
          {said.size > 1 ? text('usage_zone_of', format.list(accounts), words) : words}
        </p>
      ))}
    </>
  );
}
