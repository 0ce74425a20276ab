import { useFormat, useText } from '../../shared/text';
import { actionLabel } from '../workflow/workflow-words';
import { dateWords, momentWords } from './dates';
import { enumWords } from './enum-words';
import { Facts, Named, Part } from './parts';
import { ResultTable } from './result-table';
import type { AccountShape, SeatShape, UsageEntryShape } from './shapes';

/** The LinkedIn account the user's token belongs to. */
export function AccountResult({ account }: { account: AccountShape }) {
  return (
    <div class="result">
      <p class="result-name">
        <Named name={account.name} url={account.url} />
      </p>
    </div>
  );
}

export function AccountsResult({ accounts }: { accounts: readonly AccountShape[] }) {
  const text = useText();
  return (
    <ResultTable
      caption={text('result_accounts')}
      items={accounts}
      columns={[
        {
          id: 'name',
          label: text('result_name'),
          cell: ({ name, url, own }) => (
            <span>
              <Named name={name} url={url} />
              {own && <span class="result-tag">{text('result_own_account')}</span>}
            </span>
          ),
          sortBy: ({ name }) => name,
        },
        {
          id: 'status',
          label: text('result_status'),
          cell: ({ status }) => enumWords('account', status, text),
          sortBy: ({ status }) => status,
        },
        { id: 'headline', label: text('result_headline'), cell: ({ headline }) => headline },
        {
          id: 'connected',
          label: text('result_connected_at'),
          cell: ({ connectedAt }) => dateWords(connectedAt, text.language),
          sortBy: ({ connectedAt }) => connectedAt,
        },
        {
          id: 'link',
          label: text('result_reconnect'),
          cell: ({ reconnectionLink }) =>
            reconnectionLink && <Named name={text('result_sign_in_again')} url={reconnectionLink} />,
        },
      ]}
    />
  );
}

/** What the account did at the service, action by action, with how many of each kind. */
export function UsageResult({ entries }: { entries: readonly UsageEntryShape[] }) {
  const text = useText();
  const format = useFormat();
  const failed = entries.filter(({ success }) => success === false).length;
  return (
    <div class="result">
      <p>{text('result_usage_sum', format.number(entries.length), format.number(failed))}</p>
      <ResultTable
        caption={text('result_usage')}
        items={entries}
        empty={text('result_no_usage')}
        columns={[
          {
            id: 'action',
            label: text('result_action'),
            cell: ({ actionType }) =>
              actionType ? (
                <span title={actionType}>{actionLabel(actionType, text)}</span>
              ) : (
                text('result_unnamed')
              ),
            sortBy: ({ actionType }) => actionType,
          },
          {
            id: 'outcome',
            label: text('result_outcome'),
            cell: ({ success }) =>
              success !== undefined && text(success ? 'state_succeeded' : 'state_failed'),
            sortBy: ({ success }) => (success === undefined ? undefined : Number(success)),
          },
          {
            id: 'time',
            label: text('result_when'),
            cell: ({ time }) => momentWords(time, text.language),
            sortBy: ({ time }) => time,
          },
        ]}
      />
    </div>
  );
}

export function SubscriptionResult(props: {
  status?: string | undefined;
  eligibleForTrial?: boolean | undefined;
  cancelAtPeriodEnd?: boolean | undefined;
}) {
  const text = useText();
  const yesOrNo = (value: boolean | undefined) =>
    value === undefined ? undefined : text(value ? 'result_yes' : 'result_no');
  const { status, eligibleForTrial, cancelAtPeriodEnd } = props;
  return (
    <div class="result">
      <Facts
        of={[
          [
            text('result_subscription'),
            status ? enumWords('subscription', status, text) : text('result_subscription_none'),
          ],
          [text('result_trial'), yesOrNo(eligibleForTrial)],
          [text('result_ends'), yesOrNo(cancelAtPeriodEnd)],
        ]}
      />
    </div>
  );
}

export function SeatsResult({ seats }: { seats: readonly SeatShape[] }) {
  const text = useText();
  const format = useFormat();
  return (
    <ResultTable
      caption={text('result_seats')}
      items={seats}
      columns={[
        {
          id: 'type',
          label: text('result_seat_type'),
          cell: ({ seatType }) => enumWords('seat', seatType, text),
          sortBy: ({ seatType }) => seatType,
        },
        {
          id: 'quantity',
          label: text('result_quantity'),
          cell: ({ quantity }) => quantity !== undefined && format.number(quantity),
          sortBy: ({ quantity }) => quantity,
          numeric: true,
        },
        {
          id: 'period',
          label: text('result_billed'),
          cell: ({ billingPeriod }) => enumWords('billing', billingPeriod, text),
          sortBy: ({ billingPeriod }) => billingPeriod,
        },
      ]}
    />
  );
}

/** A page of the service on which the account is signed in again. */
export function ReconnectResult({ link }: { link: string | undefined }) {
  const text = useText();
  if (!link) return <p>{text('result_no_reconnect_link')}</p>;
  return (
    <Part heading={text('result_reconnect')}>
      <p>{text('result_reconnect_how')}</p>
      <p>
        <Named name={text('result_sign_in_again')} url={link} />
      </p>
    </Part>
  );
}
