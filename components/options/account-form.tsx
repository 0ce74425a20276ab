import type { Weekday } from '../../lib/usage/window';
import { useText } from '../shared/text';
import type { AccountDetails } from './linked-accounts-state';
import { weekdayName, weekdays } from './weekday-name';

type AccountFormProps = {
  /** Begins the ids of its fields. */
  id: string;
  /** The user's own word for it. */
  named: string | undefined;
  /** What it is called without one. */
  placeholder: string;
  timeZone: string | undefined;
  weekStartsOn: Weekday;
  /** The zone that holds when the user chooses none. */
  automatic: string;
  zones: readonly string[];
  onChange(details: AccountDetails): void;
};

/** The longest name the settings keep. */
const longestName = 120;

/** What an account is called, where its midnight is, and what its weeks begin with. Each is kept as soon as it is said. */
export function AccountForm(props: AccountFormProps) {
  const { id, named, placeholder, timeZone, weekStartsOn, automatic, zones, onChange } = props;
  const text = useText();
  // A browser may leave out UTC, and names a country has changed since.
  const offered = [...new Set([...(timeZone ? [timeZone] : []), ...zones, 'UTC'])].sort();
  return (
    <>
      <div class="field">
        <label for={`${id}-called`}>{text('options_accounts_name')}</label>
        <input
          id={`${id}-called`}
          type="text"
          autocomplete="off"
          maxLength={longestName}
          value={named ?? ''}
          placeholder={placeholder}
          aria-describedby={`${id}-called-help`}
          onChange={(event) => {
            const typed = event.currentTarget.value.trim();
            onChange({ name: typed === '' ? undefined : typed });
          }}
        />
        <p class="quiet" id={`${id}-called-help`}>
          {text('options_accounts_name_help')}
        </p>
      </div>
      <div class="field">
        <label for={`${id}-zone`}>{text('options_accounts_zone')}</label>
        <select
          id={`${id}-zone`}
          aria-describedby={`${id}-zone-help`}
          onChange={(event) => onChange({ timeZone: event.currentTarget.value || undefined })}
        >
          <option value="" selected={timeZone === undefined}>
            {text('options_accounts_zone_automatic', automatic)}
          </option>
          {offered.map((zone) => (
            <option key={zone} value={zone} selected={zone === timeZone}>
              {zone}
            </option>
          ))}
        </select>
        <p class="quiet" id={`${id}-zone-help`}>
          {text('options_accounts_zone_help')}
        </p>
      </div>
      <div class="field">
        <label for={`${id}-week`}>{text('options_accounts_week')}</label>
        <select
          id={`${id}-week`}
          onChange={(event) => {
            const weekday = weekdays[event.currentTarget.selectedIndex];
            // Monday is what nobody has to say.
            onChange({ weekStartsOn: weekday === 1 ? undefined : weekday });
          }}
        >
          {weekdays.map((weekday) => (
            <option key={weekday} selected={weekday === weekStartsOn}>
              {weekdayName(weekday, text.language)}
            </option>
          ))}
        </select>
      </div>
    </>
  );
}
