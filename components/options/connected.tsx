import { useState } from 'preact/hooks';
import { freshness, type Integration } from '../../lib/integrations/integration';
import { type EpochMs, minute } from '../../lib/time';
import type { Words } from '../../lib/words';
import { Confirm } from '../shared/confirm';
import { FailureNote } from '../shared/failure-note';
import { OutsideLink } from '../shared/outside-link';
import { useFormat, useText } from '../shared/text';
import { AccountPicker } from './account-picker';
import { type CardEvents, type CardState, choosesAccount } from './card-state';

export type ConnectedProps = { card: CardState; integration: Integration; now: EpochMs; on: CardEvents };

/** How a service that is set up stands. Of its key only the end shows. */
export function Connected({ card, integration, now, on }: ConnectedProps) {
  const text = useText();
  const { about } = card;
  const { failure, status } = integration;
  const state = freshness(integration, now);
  const busy = card.stage !== 'idle';
  return (
    <div class="connected" data-freshness={state}>
      <Facts card={card} integration={integration} now={now} />
      {failure && (
        <div class="trouble">
          <FailureNote failure={failure} service={about.name} inOptions />
          {/* With a refused key nothing is asked any more: "Replace" below is the way on. */}
          {failure.code !== 'unauthorized' && (
            <div class="buttons">
              {failure.code === 'permission-missing' ? (
                <button
                  type="button"
                  class="button"
                  aria-label={text('options_allow_of', about.name)}
                  disabled={busy}
                  onClick={() => on.onAllow(about)}
                >
                  {text('options_allow')}
                </button>
              ) : (
                <button
                  type="button"
                  class="button"
                  aria-label={text('options_ask_again_of', about.name)}
                  disabled={busy}
                  onClick={() => on.onRefresh(about)}
                >
                  {text('options_ask_again')}
                </button>
              )}
            </div>
          )}
        </div>
      )}
      {status && status.notes.length > 0 && (
        <ul class="notes">
          {status.notes.map((note) => (
            <li key={note.key}>{text(note.key, ...(note.with ?? []))}</li>
          ))}
        </ul>
      )}
      {status?.fix && (
        <p>
          <OutsideLink class="button" url={status.fix.url}>
            {text(status.fix.label.key, ...(status.fix.label.with ?? []))}
          </OutsideLink>
        </p>
      )}
      {card.choices && (
        <AccountPicker about={about} integration={integration} choices={card.choices} busy={busy} on={on} />
      )}
      <KeyButtons card={card} on={on} />
    </div>
  );
}

function Facts({ card, integration, now }: Omit<ConnectedProps, 'on'>) {
  const text = useText();
  const format = useFormat();
  const { about } = card;
  const { status, checkedAt, lastFour, chosen } = integration;
  const say = (words: Words): string => text(words.key, ...(words.with ?? []));
  const age =
    checkedAt === undefined
      ? text('options_never_checked')
      : text('options_checked', format.relative(checkedAt, now));
  // Within one answer the two times differ by what the answer took.
  const planAt =
    checkedAt !== undefined && checkedAt - (status?.planAt ?? checkedAt) > minute && status?.planAt;
  const plan =
    status?.plan && planAt
      ? text('options_plan_as_of', say(status.plan), format.relative(planAt, now))
      : status?.plan && say(status.plan);
  const account = status?.account?.name ?? status?.account?.id ?? text('options_account_unknown');
  // Another account may have come back than the one that was asked for: that one was not chosen.
  const pinned = chosen?.accountId !== undefined && chosen.accountId === status?.account?.id;
  const ends = about.fields.flatMap(({ name, label }) => {
    const end = lastFour[name];
    return end ? [{ name, label, end }] : [];
  });
  return (
    <dl class="facts">
      <dt>{text('options_status')}</dt>
      <dd>
        {status ? `${say(status.headline)}${text('shared_separator')}` : ''}
        {age}
      </dd>
      <dt>{text('options_account')}</dt>
      <dd>{pinned ? text('options_account_pinned', account) : account}</dd>
      <dt>{text('options_plan')}</dt>
      <dd>{plan ?? text('options_plan_unknown')}</dd>
      {ends.map(({ name, label, end }) => (
        <div class="fact" key={name}>
          <dt>{text(label)}</dt>
          <dd>{text('options_ends_in', end)}</dd>
        </div>
      ))}
    </dl>
  );
}

function KeyButtons({ card, on }: { card: CardState; on: CardEvents }) {
  const text = useText();
  const [asking, setAsking] = useState(false);
  const { about, stage, choices } = card;
  const busy = stage !== 'idle';
  if (asking) {
    return (
      <Confirm
        label={text('options_remove_of', about.name)}
        yes="options_remove_yes"
        no="options_remove_no"
        onYes={() => {
          setAsking(false);
          on.onRemove(about);
        }}
        onNo={() => setAsking(false)}
      >
        <p>{text('options_remove_sure', about.name)}</p>
      </Confirm>
    );
  }
  return (
    <div class="buttons">
      {choosesAccount(about) && !choices && (
        <button
          type="button"
          class="button"
          aria-label={text('options_choose_of', about.name)}
          disabled={busy}
          onClick={() => on.onChoose(about, true)}
        >
          {text('options_choose')}
        </button>
      )}
      <button
        type="button"
        class="button"
        aria-label={text('options_replace_of', about.name)}
        disabled={busy}
        onClick={() => on.onReplace(about, true)}
      >
        {text('options_replace')}
      </button>
      <button
        type="button"
        class="button"
        aria-label={text('options_remove_of', about.name)}
        disabled={busy}
        onClick={() => setAsking(true)}
      >
        {text('options_remove')}
      </button>
    </div>
  );
}
