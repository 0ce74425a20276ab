import { useState } from 'preact/hooks';
import type { Failure } from '../../lib/failure';
import type { Settings } from '../../lib/settings/settings';
import { FailureNote } from '../shared/failure-note';
import { useFormat, useText } from '../shared/text';

export type SettingsChange = Partial<Omit<Settings, 'v'>>;

export type SettingsCardProps = {
  settings: Settings;
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
  const { settings, notificationsAllowed, notificationsDenied, saved, failure, onChange, onNotify } = props;
  const text = useText();
  const notify = (name: 'notifyFailed' | 'notifySucceeded', ticked: boolean): void => {
    if (ticked) onNotify({ [name]: true });
    else onChange({ [name]: false });
  };
  return (
    <section class="card" aria-labelledby="settings-name">
      <h2 id="settings-name">{text('options_settings')}</h2>
      <Hold seconds={settings.holdSeconds} onChange={(holdSeconds) => onChange({ holdSeconds })} />
      <fieldset aria-describedby="notify-help">
        <legend>{text('options_notify')}</legend>
        <Tick
          id="notify-failed"
          label={text('options_notify_failed')}
          ticked={settings.notifyFailed && notificationsAllowed}
          onTick={(ticked) => notify('notifyFailed', ticked)}
        />
        <Tick
          id="notify-succeeded"
          label={text('options_notify_succeeded')}
          ticked={settings.notifySucceeded && notificationsAllowed}
          onTick={(ticked) => notify('notifySucceeded', ticked)}
        />
        <p class="quiet" id="notify-help">
          {text('options_notify_help')}
        </p>
        {notificationsDenied && (
          <div class="trouble">
            <p role="alert">{text('options_notify_denied')}</p>
          </div>
        )}
      </fieldset>
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

function Hold({ seconds, onChange }: { seconds: number; onChange(seconds: number): void }) {
  const text = useText();
  const format = useFormat();
  // While the handle moves; kept on release.
  const [moving, setMoving] = useState<number | undefined>(undefined);
  const shown = moving ?? seconds;
  const words = shown === 0 ? text('options_hold_none') : text('options_hold_value', format.seconds(shown));
  return (
    <div class="field">
      <label for="hold">{text('options_hold')}</label>
      <div class="hold">
        <input
          id="hold"
          type="range"
          min={0}
          max={30}
          step={1}
          value={shown}
          aria-valuetext={words}
          aria-describedby="hold-help"
          onInput={(event) => setMoving(event.currentTarget.valueAsNumber)}
          onChange={(event) => {
            setMoving(undefined);
            onChange(event.currentTarget.valueAsNumber);
          }}
        />
        <output for="hold">{words}</output>
      </div>
      <p class="quiet" id="hold-help">
        {text('options_hold_help')}
      </p>
    </div>
  );
}

type TickProps = {
  id: string;
  label: string;
  ticked: boolean;
  describedBy?: string;
  onTick(ticked: boolean): void;
};

function Tick({ id, label, ticked, describedBy, onTick }: TickProps) {
  return (
    <div class="tick">
      <input
        id={id}
        type="checkbox"
        checked={ticked}
        aria-describedby={describedBy}
        onClick={(event) => {
          const wanted = event.currentTarget.checked;
          // What is kept decides what is ticked; the browser or the disk may say no.
          event.preventDefault();
          onTick(wanted);
        }}
      />
      <label for={id}>{label}</label>
    </div>
  );
}
