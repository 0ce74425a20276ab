import { sharesOf, sumsOf } from '../../../lib/usage/sums';
import { useText } from '../../shared/text';
import { type Bar, type FigureChoice, UsageBars, UsageDays } from './usage-charts';
import { kindWords } from './usage-figure';
import { isToldOf, nameOfAccount, nameOfService, type Shown } from './usage-lines';
import type { UsageData } from './usage-state';

export type UsagePartsProps = FigureChoice & { shown: Shown; data: UsageData };

/** What was spent by day, by category, by who did it through which service, and by account where there are several. */
export function UsageParts({ shown, data, ...choice }: UsagePartsProps) {
  const text = useText();
  const { lines, ledgers, days } = shown;
  const greatest = (bars: readonly Bar[]): Bar[] =>
    [...bars].sort((a, b) => (b.count ?? -1) - (a.count ?? -1));
  const byCategory = [...sumsOf(lines).byCategory].map(
    ([category, count]): Bar => ({
      figure: { of: 'category', category },
      label: kindWords(category, text),
      count,
    }),
  );
  const byWho = sharesOf(lines).map(({ provider, by, count }): Bar => {
    const service = nameOfService(provider, data);
    return {
      figure: { of: 'share', provider, service, by },
      ...{ label: service, detail: text(`usage_by_${by}`), count },
    };
  });
  const byAccount = ledgers.map((ledger): Bar => {
    const { id } = ledger.account;
    const name = nameOfAccount(ledger, data);
    const own = lines.filter(({ accountId }) => accountId === id);
    const count = isToldOf(ledger) ? sumsOf(own).total : undefined;
    return { figure: { of: 'account', id, name }, label: name, count };
  });
  return (
    <div class="usage-parts">
      {/* One day has its figure above. */}
      {days.length > 1 && ledgers.some(isToldOf) && <UsageDays days={days} {...choice} />}
      {lines.length === 0 && (
        <p class="usage-part quiet">
          {text(ledgers.some(isToldOf) ? 'usage_nothing' : 'usage_nothing_told')}
        </p>
      )}
      {lines.length > 0 && (
        <>
          <UsageBars title={text('usage_by_category')} bars={greatest(byCategory)} {...choice} />
          <UsageBars title={text('usage_by_service')} bars={byWho} {...choice} />
          {ledgers.length > 1 && (
            <UsageBars title={text('usage_by_account')} bars={greatest(byAccount)} {...choice} />
          )}
        </>
      )}
    </div>
  );
}
