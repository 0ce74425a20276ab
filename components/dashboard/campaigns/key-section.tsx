import { useState } from 'preact/hooks';
import { Confirm } from '../../shared/confirm';
import { CopyButton } from '../../shared/copy-button';
import { FailureNote } from '../../shared/failure-note';
import { useText } from '../../shared/text';
import { dateWords } from '../results/dates';
import type { CampaignsEvents, NewKey } from './campaigns-state';

export type KeySectionProps = Pick<CampaignsEvents, 'onCreateKey' | 'onUseKey' | 'onForgetKey'> & {
  newKey: NewKey;
};

/** Makes another API key, after asking once more. The key shows once; it is kept only when the person says so. */
export function KeySection({ newKey, onCreateKey, onUseKey, onForgetKey }: KeySectionProps) {
  const text = useText();
  return (
    <details class="campaigns-card campaigns-key">
      <summary>{text('campaigns_key')}</summary>
      {newKey.kind === 'made' ? (
        <MadeKey made={newKey} onUseKey={onUseKey} onForgetKey={onForgetKey} />
      ) : (
        <MakeKey newKey={newKey} onCreateKey={onCreateKey} />
      )}
      <p role="status">{newKey.kind === 'kept' && text('campaigns_key_kept')}</p>
    </details>
  );
}

function MakeKey({ newKey, onCreateKey }: Pick<KeySectionProps, 'newKey' | 'onCreateKey'>) {
  const text = useText();
  const [description, setDescription] = useState('');
  const [asking, setAsking] = useState(false);
  const making = newKey.kind === 'making';
  return (
    <>
      <p class="quiet">{text('campaigns_key_about')}</p>
      <form
        class="campaigns-key-form"
        autocomplete="off"
        onSubmit={(event) => {
          event.preventDefault();
          setAsking(true);
        }}
      >
        <label>
          {text('campaigns_key_description')}
          <input
            type="text"
            maxLength={200}
            value={description}
            onInput={(event) => setDescription(event.currentTarget.value)}
          />
        </label>
        {!asking && (
          <button type="submit" class="button" disabled={making}>
            {text(making ? 'campaigns_key_making' : 'campaigns_key_make')}
          </button>
        )}
      </form>
      {asking && (
        <Confirm
          label={text('campaigns_key_make')}
          yes="campaigns_key_yes"
          no="campaigns_key_no"
          onYes={() => {
            setAsking(false);
            onCreateKey(description);
          }}
          onNo={() => setAsking(false)}
        >
          <p>{text('campaigns_key_confirm')}</p>
        </Confirm>
      )}
      {newKey.kind === 'failed' && (
        <div class="campaigns-trouble">
          <FailureNote failure={newKey.failure} service="Konnector.ai" urgent />
          {newKey.failure.effect === 'unknown' && <p>{text('campaigns_key_unknown')}</p>}
        </div>
      )}
    </>
  );
}

type MadeKeyProps = Pick<KeySectionProps, 'onUseKey' | 'onForgetKey'> & { made: NewKey & { kind: 'made' } };

function MadeKey({ made, onUseKey, onForgetKey }: MadeKeyProps) {
  const text = useText();
  const { api_key: key, expires_at: expires, organisation_name: organisation, permissions } = made.key;
  return (
    <div class="campaigns-made">
      <p role="status">{text('campaigns_key_made', organisation ?? 'Konnector.ai')}</p>
      <p>
        <code>{key}</code> <CopyButton label={text('campaigns_key_copy')} copied={key} />
      </p>
      {(expires || permissions.length > 0) && (
        <p class="quiet">
          {text(
            'campaigns_key_facts',
            dateWords(expires, text.language) || text('campaigns_unknown'),
            permissions.join(', ') || text('campaigns_unknown'),
          )}
        </p>
      )}
      {made.failure && (
        <div class="campaigns-trouble">
          <FailureNote failure={made.failure} service="Konnector.ai" urgent />
        </div>
      )}
      <div class="buttons">
        <button type="button" class="button" disabled={made.keeping} onClick={() => onUseKey()}>
          {text(made.keeping ? 'campaigns_key_keeping' : 'campaigns_key_use')}
        </button>
        <button type="button" class="button primary" disabled={made.keeping} onClick={() => onForgetKey()}>
          {text('campaigns_key_done')}
        </button>
      </div>
    </div>
  );
}
