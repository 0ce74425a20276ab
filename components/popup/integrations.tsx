import type { EpochMs } from '../../lib/time';
import { FailureNote } from '../shared/failure-note';
import { useFormat, useText } from '../shared/text';
import { FixButton } from './fix-button';
import type { Fix, IntegrationRow } from './integration-rows';

export type IntegrationsProps = {
  rows: readonly IntegrationRow[];
  notSetUp: readonly string[];
  now: EpochMs;
  /** The verdict line carries the fix already. */
  fixShown: boolean;
  onFix(fix: Fix): void;
};

/** A row for each service that is set up. */
export function Integrations({ rows, notSetUp, now, fixShown, onFix }: IntegrationsProps) {
  const text = useText();
  const format = useFormat();
  return (
    <section class="integrations" aria-labelledby="integrations">
      <h2 id="integrations">{text('popup_integrations')}</h2>
      {rows.length > 0 && (
        <ul>
          {rows.map((row) => (
            <Row key={row.provider} row={row} now={now} fixShown={fixShown} onFix={onFix} />
          ))}
        </ul>
      )}
      {rows.length === 0 && <p class="quiet">{text('popup_integrations_empty', format.list(notSetUp))}</p>}
      {rows.length > 0 && notSetUp.length > 0 && (
        <p class="quiet">{text('popup_not_set_up', format.list(notSetUp))}</p>
      )}
    </section>
  );
}

type RowProps = { row: IntegrationRow; now: EpochMs; fixShown: boolean; onFix(fix: Fix): void };

function Row({ row, now, fixShown, onFix }: RowProps) {
  const text = useText();
  const format = useFormat();
  const known = row.lastKnown && text(row.lastKnown.key, ...(row.lastKnown.with ?? []));
  const facts = [
    row.account,
    row.plan && text(row.plan.key, ...(row.plan.with ?? [])),
    known && text('popup_last_known', known),
  ].filter(Boolean);
  // A row that was never checked says so already, beside its dot.
  const age = row.checkedAt !== undefined && text('popup_checked', format.relative(row.checkedAt, now));
  return (
    <li class="integration" data-freshness={row.freshness} data-tone={row.tone}>
      <span class="dot" aria-hidden="true" />
      <div class="integration-words">
        <div class="integration-line">
          <span class="integration-name">{row.name}</span>
          <span class="integration-word">{text(row.word.key, ...(row.word.with ?? []))}</span>
        </div>
        <div class="integration-line quiet">
          {facts.length > 0 && (
            <span class="cut" title={facts.join(text('shared_separator'))}>
              {facts.join(text('shared_separator'))}
            </span>
          )}
          {age && <span class="age">{age}</span>}
        </div>
      </div>
      {row.fix && !fixShown && <FixButton fix={row.fix} name={row.name} onFix={onFix} />}
      {row.notes.length > 0 && (
        <ul class="notes quiet">
          {row.notes.map((note) => (
            <li key={note.key}>{text(note.key, ...(note.with ?? []))}</li>
          ))}
        </ul>
      )}
      {row.failure && <FailureNote failure={row.failure} service={row.name} wordsOnly />}
    </li>
  );
}
