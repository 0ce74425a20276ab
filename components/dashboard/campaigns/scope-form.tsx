import { useState } from 'preact/hooks';
import type { Scope } from '../../../lib/campaigns/query';
import type { Filters } from '../../../lib/campaigns/shapes';
import type { Failure } from '../../../lib/failure';
import { FailureNote } from '../../shared/failure-note';
import { useText } from '../../shared/text';
import { statusWords } from './figures';

export type ScopeFormProps = {
  users: Filters['linkedin_users'];
  scope: Scope;
  failure: Failure | undefined;
  onScope(scope: Scope): void;
};

/** Whose figures and of which days. Asked for on a press only: each question costs one of few requests. */
export function ScopeForm({ users, scope, failure, onScope }: ScopeFormProps) {
  const text = useText();
  const [draft, setDraft] = useState(scope);
  const { users: chosen = [], range = { start: '', end: '' } } = draft;
  const setRange = (change: Partial<typeof range>): void =>
    setDraft({ ...draft, range: { ...range, ...change } });
  const toggle = (id: string, on: boolean): void =>
    setDraft({ ...draft, users: on ? [...chosen, id] : chosen.filter((each) => each !== id) });
  const day = (name: 'start' | 'end', label: string) => (
    <label>
      {label}
      <input
        type="date"
        value={range[name]}
        aria-invalid={failure !== undefined}
        aria-describedby={failure ? 'campaigns-dates-failure' : undefined}
        onInput={(event) => setRange({ [name]: event.currentTarget.value })}
      />
    </label>
  );
  return (
    <form
      class="campaigns-scope"
      aria-label={text('campaigns_scope')}
      onSubmit={(event) => {
        event.preventDefault();
        onScope(tidied(draft));
      }}
    >
      {users.length > 0 && (
        <fieldset>
          <legend>{text('campaigns_scope_people')}</legend>
          {users.map(({ linkedin_user_information_id: id, name, status }) => (
            <label key={id} class="campaigns-tick">
              <input
                type="checkbox"
                checked={chosen.includes(id)}
                onChange={(event) => toggle(id, event.currentTarget.checked)}
              />
              {name ?? text('campaigns_unknown')}
              {status !== undefined && status !== 'active' && (
                <span class="quiet"> ({statusWords(status, text)})</span>
              )}
            </label>
          ))}
          <p class="quiet">{text('campaigns_scope_everyone')}</p>
        </fieldset>
      )}
      <div class="campaigns-dates">
        {day('start', text('campaigns_from'))}
        {day('end', text('campaigns_to'))}
      </div>
      {failure && (
        <div class="campaigns-trouble">
          <FailureNote failure={failure} id="campaigns-dates-failure" urgent wordsOnly />
        </div>
      )}
      <div class="buttons">
        <button type="submit" class="button primary">
          {text('campaigns_show')}
        </button>
        {(scope.users || scope.range) && (
          <button
            type="button"
            class="button"
            onClick={() => {
              setDraft({});
              onScope({});
            }}
          >
            {text('campaigns_show_all')}
          </button>
        )}
      </div>
    </form>
  );
}

/** Without what says nothing. One date alone stays, so that it can be told apart from none. */
function tidied({ users = [], range }: Scope): Scope {
  return {
    ...(users.length > 0 && { users }),
    ...(range && (range.start !== '' || range.end !== '') && { range }),
  };
}
