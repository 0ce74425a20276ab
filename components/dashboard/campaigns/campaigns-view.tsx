import './campaigns.css';
import './campaigns-figures.css';
import './campaigns-list.css';
import { useRef } from 'preact/hooks';
import type { Allowance } from '../../../lib/providers/status';
import { useFormat, useText } from '../../shared/text';
import { AnswerNote } from './answer-note';
import { CampaignDetail } from './campaign-detail';
import type { CampaignsEvents, CampaignsState } from './campaigns-state';
import { CampaignsTable } from './campaigns-table';
import { DashboardFigures } from './dashboard-figures';
import { KeySection } from './key-section';
import { ScopeForm } from './scope-form';
import { SearchForm } from './search-form';

export type CampaignsViewProps = CampaignsEvents & { state: CampaignsState };

/** What Konnector tells of its campaigns: figures, a list, one of it. */
export function CampaignsView({ state, ...on }: CampaignsViewProps) {
  const text = useText();
  const { connected } = state;
  return (
    <section class="campaigns" aria-labelledby="campaigns-heading">
      <header class="campaigns-head">
        <h2 id="campaigns-heading">{text('dashboard_view_campaigns')}</h2>
        {connected && (
          <button type="button" class="button" onClick={() => on.onReload()}>
            {text('campaigns_reload')}
          </button>
        )}
      </header>
      {connected === undefined && <p role="status">{text('campaigns_loading')}</p>}
      {connected === false && <NotConnected onOptions={on.onOptions} />}
      {connected && <Connected state={state} {...on} />}
    </section>
  );
}

function NotConnected({ onOptions }: Pick<CampaignsEvents, 'onOptions'>) {
  const text = useText();
  return (
    <div class="campaigns-empty">
      <p>
        <strong>{text('campaigns_not_connected')}</strong>
      </p>
      <p class="quiet">{text('campaigns_not_connected_how')}</p>
      <button type="button" class="button primary" onClick={() => onOptions()}>
        {text('campaigns_set_up')}
      </button>
    </div>
  );
}

function Connected({ state, ...on }: CampaignsViewProps) {
  const text = useText();
  const { filters, scope, dashboard, query, list, now, open } = state;
  const opener = useRef<Element | null>(null);
  const openOne = (id: string | undefined): void => {
    if (id !== undefined) opener.current = document.activeElement;
    else if (opener.current instanceof HTMLElement) opener.current.focus();
    on.onOpen(id);
  };
  const users = filters.value?.linkedin_users ?? [];
  const types = Object.keys(dashboard.value?.campaign_types ?? {});
  const { term = '', status, type } = query;
  const whole = term === '' && !status && !type && !scope.users && !scope.range;
  // What the list of users could not be told for, nothing else was asked for.
  const halted = filters.failure !== undefined && !dashboard.busy && !list.busy;
  // There is nothing to narrow down, either.
  const bare = halted && !dashboard.value && !list.value;
  const subscription = filters.value?.organisation.subscription_status;
  return (
    <>
      <Budgets allowances={state.allowances} />
      {subscription !== undefined && subscription !== 'active' && (
        <p class="campaigns-notice">{text('konnector_subscription', subscription.slice(0, 40))}</p>
      )}
      {state.dropped && (
        <p class="campaigns-notice" role="status">
          {text('campaigns_dropped')}
        </p>
      )}
      {halted && <AnswerNote loaded={filters} now={now} onReload={on.onReload} />}
      {filters.value && users.length === 0 && <p class="quiet">{text('konnector_noUsers')}</p>}
      {!bare && (
        <>
          <ScopeForm
            // What was chosen may have been changed by an answer.
            key={JSON.stringify(scope.users ?? [])}
            users={users}
            scope={scope}
            failure={state.scopeFailure}
            onScope={on.onScope}
          />
          <section aria-labelledby="campaigns-figures">
            <h3 id="campaigns-figures">{text('campaigns_figures')}</h3>
            <AnswerNote loaded={dashboard} now={now} onReload={on.onReload} />
            {dashboard.value && <DashboardFigures told={dashboard.value} />}
          </section>
          <section aria-labelledby="campaigns-list">
            <h3 id="campaigns-list">{text('campaigns_heading')}</h3>
            <SearchForm query={query} types={types} onSearch={on.onSearch} />
            <AnswerNote loaded={list} now={now} onReload={on.onReload} />
            <div class="campaigns-body" data-open={open !== undefined}>
              {list.value && (
                <CampaignsTable
                  listed={list.value}
                  busy={list.busy}
                  open={open}
                  whole={whole}
                  onOpen={openOne}
                  onMore={on.onMore}
                />
              )}
              {open !== undefined && (
                <CampaignDetail
                  key={open}
                  loaded={state.campaign}
                  now={now}
                  onReload={on.onReload}
                  onClose={() => openOne(undefined)}
                />
              )}
            </div>
          </section>
        </>
      )}
      <KeySection
        newKey={state.newKey}
        onCreateKey={on.onCreateKey}
        onUseKey={on.onUseKey}
        onForgetKey={on.onForgetKey}
      />
    </>
  );
}

/** What is left of Konnector's own limits: every question here costs one. */
function Budgets({ allowances }: { allowances: readonly Allowance[] }) {
  const text = useText();
  const format = useFormat();
  const known = allowances.flatMap(({ window, used, limit }) =>
    used === undefined || limit === undefined ? [] : [{ window, left: Math.max(0, limit - used), limit }],
  );
  if (known.length === 0) return null;
  return (
    <ul class="campaigns-budgets quiet">
      {known.map(({ window, left, limit }) => (
        <li key={window}>
          {text(
            window === 'minute' ? 'campaigns_left_minute' : 'campaigns_left_day',
            format.number(left),
            format.number(limit),
          )}
        </li>
      ))}
    </ul>
  );
}
