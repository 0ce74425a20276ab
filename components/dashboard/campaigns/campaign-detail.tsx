import { useLayoutEffect, useRef } from 'preact/hooks';
import { progressOf, stepsOf } from '../../../lib/campaigns/figures';
import { connectionsOf, messagesOf } from '../../../lib/campaigns/series';
import type { Campaign } from '../../../lib/campaigns/shapes';
import type { EpochMs } from '../../../lib/time';
import { DataTable } from '../../shared/data-table';
import { useFormat, useText } from '../../shared/text';
import { momentWords } from '../results/dates';
import { AnswerNote } from './answer-note';
import type { Loaded } from './campaigns-state';
import { DayChart } from './day-chart';
import { numberWords, percentWords, statusWords, typeWords } from './figures';

export type CampaignDetailProps = {
  loaded: Loaded<Campaign>;
  now: EpochMs;
  onReload(): void;
  onClose(): void;
};

/** One campaign with its figures and steps. */
export function CampaignDetail({ loaded, now, onReload, onClose }: CampaignDetailProps) {
  const text = useText();
  const { value } = loaded;
  // It may open out of sight, beneath a long list.
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  return (
    <section class="campaigns-detail campaigns-card" aria-labelledby="campaigns-detail-name">
      <header>
        <h3 id="campaigns-detail-name" tabIndex={-1} ref={heading}>
          {value?.campaign_details.name ?? text('campaigns_detail')}
        </h3>
        <button type="button" class="button small" onClick={() => onClose()}>
          {text('campaigns_close')}
        </button>
      </header>
      <AnswerNote loaded={loaded} now={now} onReload={onReload} />
      {value && <Told told={value} />}
    </section>
  );
}

function Told({ told }: { told: Campaign }) {
  const text = useText();
  const { connection_metrics: connections, message_metrics: messages } = told.performance_metrics;
  return (
    <>
      <Facts told={told} />
      <DayChart
        title={text('campaigns_requests')}
        points={connectionsOf(connections.daily_metrics)}
        series={[
          { name: 'requests', label: text('campaigns_requests_label') },
          { name: 'accepts', label: text('campaigns_accepts_label') },
        ]}
        empty={text('campaigns_no_days')}
      />
      <DayChart
        title={text('campaigns_messages')}
        points={messagesOf(messages.daily_metrics)}
        series={[
          { name: 'sent', label: text('campaigns_sent_label') },
          { name: 'replied', label: text('campaigns_replied_label') },
        ]}
        empty={text('campaigns_no_days')}
      />
      <Steps told={told} />
    </>
  );
}

function Facts({ told }: { told: Campaign }) {
  const text = useText();
  const format = useFormat();
  const { campaign_details: details, performance_metrics: metrics, linkedin_user: user } = told;
  const { connection_metrics: connections, message_metrics: messages } = metrics;
  const number = (value: number | undefined): string => numberWords(value, text, format);
  const progress = progressOf(details.campaign_duration_days, details.max_campaign_days);
  const active = momentWords(details.last_activate_time, text.language) || text('campaigns_never_active');
  const facts: readonly [string, string][] = [
    [text('campaigns_status'), statusWords(details.campaign_status, text)],
    [text('campaigns_type'), typeWords(details.campaign_type, text)],
    [text('campaigns_person'), user?.name ?? text('campaigns_unknown')],
    [text('campaigns_created'), momentWords(details.created_at, text.language) || text('campaigns_unknown')],
    [text('campaigns_last_active'), active],
    [text('campaigns_members_label'), number(metrics.member_count)],
    [text('campaigns_requests_label'), number(connections.friend_request_count)],
    [text('campaigns_accepts_label'), number(connections.friend_accept_count)],
    [text('campaigns_pending'), number(connections.pending_count)],
    [text('campaigns_connection_rate'), percentWords(connections.connection_percentage, text, format)],
    [text('campaigns_sent_label'), number(messages.message_sent_count)],
    [text('campaigns_replied_label'), number(messages.message_replied_count)],
    [text('campaigns_response_rate'), percentWords(messages.response_rate, text, format)],
  ];
  return (
    <>
      <p id="campaigns-days">
        {progress === undefined
          ? text('campaigns_days', number(details.campaign_duration_days))
          : text(
              'campaigns_days_of',
              number(details.campaign_duration_days),
              number(details.max_campaign_days),
            )}
      </p>
      {progress !== undefined && (
        <progress class="progress" value={progress} max={1} aria-labelledby="campaigns-days" />
      )}
      <dl class="campaigns-facts">
        {facts.map(([label, words]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function Steps({ told }: { told: Campaign }) {
  const text = useText();
  const format = useFormat();
  const steps = stepsOf(told.campaign_steps).map((step, index) => ({ ...step, index }));
  const number = (value: number | undefined): string => numberWords(value, text, format);
  return (
    <>
      <h4>{text('campaigns_steps')}</h4>
      <DataTable
        caption={text('campaigns_steps')}
        rows={steps}
        rowKey={({ index }) => String(index)}
        empty={<p class="quiet">{text('campaigns_no_steps')}</p>}
        columns={[
          {
            id: 'name',
            label: text('campaigns_step'),
            cell: ({ name, index }) => text('campaigns_step_name', format.number(index + 1), name),
          },
          {
            id: 'rate',
            label: text('campaigns_step_rate'),
            cell: ({ rate }) => percentWords(rate, text, format),
            numeric: true,
          },
          {
            id: 'attempts',
            label: text('campaigns_step_attempts'),
            cell: ({ attempts }) => number(attempts),
            numeric: true,
          },
          {
            id: 'successful',
            label: text('campaigns_step_successful'),
            cell: ({ successful }) => number(successful),
            numeric: true,
          },
          {
            id: 'failed',
            label: text('campaigns_step_failed'),
            cell: ({ failed }) => number(failed),
            numeric: true,
          },
        ]}
      />
    </>
  );
}
