import type { Failure } from '../../lib/failure';
import type { Integration } from '../../lib/integrations/integration';
import type { Settings } from '../../lib/settings/settings';
import { FailureNote } from '../shared/failure-note';
import { useText } from '../shared/text';
import { HoldField } from './hold-field';
import { IconChoice } from './icon-choice';
import { InactiveField } from './inactive-field';
import { Tick } from './tick';

export type SettingsChange = Partial<Omit<Settings, 'v'>>;

export type SettingsCardProps = {
  settings: Settings;
  /** What is set up: their limits can stand on the icon. */
  integrations: readonly Integration[];
  /** What a service is called. */
  nameOf(provider: Integration['provider']): string;
  /** Whether the browser lets us show notifications; without it a tick would promise nothing. */
  notificationsAllowed: boolean;
  /** The user said no to the browser's question just now. */
  notificationsDenied: boolean;
  saved: boolean;
  failure: Failure | undefined;
  onChange(change: SettingsChange): void;
  /** Called within the click, so that the browser's question may be asked. */
  onNotify(change: SettingsChange): void;
};

/** The user's own choices. Each is kept as soon as it is made. */
export function SettingsCard(props: SettingsCardProps) {
  const { settings, integrations, nameOf, saved, failure, onChange } = props;
  const text = useText();
  return (
    <section class="card" aria-labelledby="settings-name">
      <h2 id="settings-name">{text('options_settings')}</h2>
      <HoldField seconds={settings.holdSeconds} onChange={(holdSeconds) => onChange({ holdSeconds })} />
      <Notifications {...props} />
      <InactiveField
        hours={settings.inactiveAfterHours}
        onChange={(inactiveAfterHours) => onChange({ inactiveAfterHours })}
      />
      <IconChoice
        badge={settings.badge}
        integrations={integrations}
        nameOf={nameOf}
        onChange={(badge) => onChange({ badge })}
      />
      <div class="field">
        <Tick
          id="premium-notes"
          label={text('options_premium')}
          ticked={settings.premiumNotes}
          onTick={(premiumNotes) => onChange({ premiumNotes })}
          describedBy="premium-help"
        />
        <p class="quiet" id="premium-help">
          {text('options_premium_help')}
        </p>
      </div>
      <p class="stage" role="status">
        {saved && text('options_settings_saved')}
      </p>
      {failure && (
        <div class="trouble">
          <FailureNote failure={failure} urgent inOptions />
        </div>
      )}
    </section>
  );
}

type Notified = 'notifyFailed' | 'notifySucceeded' | 'notifyUsage';

function Notifications(props: SettingsCardProps) {
  const { settings, notificationsAllowed, notificationsDenied, onChange, onNotify } = props;
  const text = useText();
  const tick = (name: Notified) => ({
    ticked: settings[name] && notificationsAllowed,
    onTick: (ticked: boolean) => (ticked ? onNotify({ [name]: true }) : onChange({ [name]: false })),
  });
  return (
    <fieldset aria-describedby="notify-help">
      <legend>{text('options_notify')}</legend>
      <Tick id="notify-failed" label={text('options_notify_failed')} {...tick('notifyFailed')} />
      <Tick id="notify-succeeded" label={text('options_notify_succeeded')} {...tick('notifySucceeded')} />
      <Tick
        id="notify-usage"
        label={text('options_notify_usage')}
        describedBy="notify-usage-help"
        {...tick('notifyUsage')}
      />
      <p class="quiet under-tick" id="notify-usage-help">
        {text('options_notify_usage_help')}
      </p>
      <p class="quiet" id="notify-help">
        {text('options_notify_help')}
      </p>
      {notificationsDenied && (
        <div class="trouble">
          <p role="alert">{text('options_notify_denied')}</p>
        </div>
      )}
    </fieldset>
  );
}
