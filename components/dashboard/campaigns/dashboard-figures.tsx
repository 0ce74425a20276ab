import { shareOf, typesOf } from '../../../lib/campaigns/figures';
import { countsOf, messagesOf, requestsAndAccepts } from '../../../lib/campaigns/series';
import type { Dashboard } from '../../../lib/campaigns/shapes';
import { DataTable } from '../../shared/data-table';
import { useFormat, useText } from '../../shared/text';
import { BarList } from './bar-list';
import { DayChart } from './day-chart';
import { numberWords, percentWords, statusWords, typeWords } from './figures';

const statuses = ['active', 'inactive', 'completed', 'draft'] as const;

/** What the organisation did, in pictures and in words. Every figure is shown as it was sent; none is worked out. */
export function DashboardFigures({ told }: { told: Dashboard }) {
  const text = useText();
  const format = useFormat();
  const { connection_graph: graph, message_stats: messages, campaign_member_info: members } = told;
  const number = (value: number | undefined): string => numberWords(value, text, format);
  const types = typesOf(told.campaign_types);
  const mostOfType = Math.max(1, ...types.map(({ count }) => count));
  const counts = told.campaign_count_info;
  return (
    <div class="campaigns-figures">
      <div class="campaigns-card">
        <DayChart
          title={text('campaigns_members')}
          points={countsOf(members.data)}
          series={[{ name: 'count', label: text('campaigns_members_label') }]}
          empty={text('campaigns_no_days')}
        />
        <p>{text('campaigns_members_total', number(members.total_member_count))}</p>
      </div>
      <div class="campaigns-card">
        <DayChart
          title={text('campaigns_requests')}
          points={requestsAndAccepts(graph.request, graph.accept)}
          series={[
            { name: 'requests', label: text('campaigns_requests_label') },
            { name: 'accepts', label: text('campaigns_accepts_label') },
          ]}
          empty={text('campaigns_no_days')}
        />
        <p>
          {text(
            'campaigns_requests_total',
            number(graph.total_friend_request_count),
            number(graph.total_friend_accept_count),
            percentWords(graph.connection_percentage, text, format),
            number(graph.pending_reject_count),
          )}
        </p>
      </div>
      <div class="campaigns-card">
        <DayChart
          title={text('campaigns_messages')}
          points={messagesOf(messages.daily_stats)}
          series={[
            { name: 'sent', label: text('campaigns_sent_label') },
            { name: 'replied', label: text('campaigns_replied_label') },
          ]}
          empty={text('campaigns_no_days')}
        />
        <p>
          {text(
            'campaigns_messages_total',
            number(messages.sent),
            number(messages.replied),
            percentWords(messages.response_rate, text, format),
          )}
        </p>
      </div>
      <div class="campaigns-card">
        <h4>{text('campaigns_types')}</h4>
        {types.length === 0 && <p class="quiet">{text('campaigns_no_types')}</p>}
        <BarList
          bars={types.map(({ type, count }) => ({
            ...{ key: type, label: typeWords(type, text), words: format.number(count) },
            share: count / mostOfType,
          }))}
        />
        <p>
          {text(
            'campaigns_counts',
            number(counts.total),
            format.list(statuses.map((status) => `${statusWords(status, text)} ${number(counts[status])}`)),
          )}
        </p>
      </div>
      <div class="campaigns-card campaigns-wide">
        <h4>{text('campaigns_people')}</h4>
        <DataTable
          caption={text('campaigns_people')}
          rows={told.user_performance}
          rowKey={({ linkedin_user_information_id: id }) => id}
          empty={<p class="quiet">{text('campaigns_no_people')}</p>}
          columns={[
            {
              id: 'name',
              label: text('campaigns_person'),
              cell: ({ name }) => name ?? text('campaigns_unknown'),
              sortBy: ({ name }) => name,
            },
            {
              id: 'connections',
              label: text('campaigns_connection_rate'),
              cell: ({ connection_rate: rate }) => <Rate rate={rate} />,
              sortBy: ({ connection_rate: rate }) => rate,
            },
            {
              id: 'responses',
              label: text('campaigns_response_rate'),
              cell: ({ response_rate: rate }) => <Rate rate={rate} />,
              sortBy: ({ response_rate: rate }) => rate,
            },
            {
              id: 'active',
              label: text('campaigns_active'),
              cell: ({ active_campaigns: count }) => number(count),
              sortBy: ({ active_campaigns: count }) => count,
              numeric: true,
            },
          ]}
        />
      </div>
    </div>
  );
}

function Rate({ rate }: { rate: number | undefined }) {
  const text = useText();
  const format = useFormat();
  return (
    <BarList
      bars={[{ key: 'rate', label: '', words: percentWords(rate, text, format), share: shareOf(rate) }]}
    />
  );
}
