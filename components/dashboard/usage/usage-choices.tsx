import type { Reach } from '../../../lib/usage/window';
import { useText } from '../../shared/text';
import { type Choice, nameOfAccount } from './usage-lines';
import type { UsageData } from './usage-state';

const reaches: readonly Reach[] = ['day', 'week', 'month', 'thirty'];

export type UsageChoicesProps = { data: UsageData; choice: Choice; onChoice(choice: Choice): void };

/** Of which days, and of which account. */
export function UsageChoices({ data, choice, onChoice }: UsageChoicesProps) {
  const text = useText();
  const reachOf = (value: string): Reach => reaches.find((each) => each === value) ?? 'week';
  return (
    <div class="usage-choices">
      <label>
        {text('usage_reach')}
        <select
          value={choice.reach}
          onChange={(event) => onChoice({ ...choice, reach: reachOf(event.currentTarget.value) })}
        >
          {reaches.map((reach) => (
            <option key={reach} value={reach}>
              {text(`usage_reach_${reach}`)}
            </option>
          ))}
        </select>
      </label>
      {data.ledgers.length > 1 && (
        <label>
          {text('usage_account')}
          <select
            value={choice.account ?? ''}
            onChange={(event) => onChoice({ ...choice, account: event.currentTarget.value || undefined })}
          >
            <option value="">{text('usage_account_all')}</option>
            {data.ledgers.map((ledger) => (
              <option key={ledger.account.id} value={ledger.account.id}>
                {nameOfAccount(ledger, data)}
              </option>
            ))}
          </select>
        </label>
      )}
    </div>
  );
}
