import type { EpochMs } from '../../lib/time';
import { FailureNote } from '../shared/failure-note';
import { useFormat, useText } from '../shared/text';
import { type Fix, isSameFix } from './fix';
import { FixButton } from './fix-button';
import type { IntegrationRow } from './integration-rows';
import { OnIcon } from './on-icon';
import { budgetWords, factWords } from './row-words';

export type IntegrationsProps = {
  rows: readonly IntegrationRow[];
  notSetUp: readonly string[];
  now: EpochMs;
  /** The one the verdict line carries already. */
  fixShown: Fix | undefined;
  onFix(fix: Fix): void;
};

/** A row for each service that is set up. */
export function Integrations({ rows, notSetUp, now, fixShown, onFix }: IntegrationsProps) {
  const text = useText();
  const format = useFormat();
  const offline = rows.filter(({ failure }) => failure?.code === 'offline');
  return (
    <section class="integrations" aria-labelledby="integrations">
      <h2 id="integrations">{text('popup_integrations')}</h2>
      {rows.length > 0 && (
        <ul>
          {rows.map((row) => (
            <Row
              key={row.provider}
              row={row}
              now={now}
              fix={isSameFix(row.fix, fixShown) ? undefined : row.fix}
              // That the computer is offline is said once.
              told={row !== offline[0] && offline.includes(row)}
              onFix={onFix}
            />
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

type RowProps = {
  row: IntegrationRow;
  now: EpochMs;
  fix: Fix | undefined;
  /** Another row says its failure. */
  told: boolean;
  onFix(fix: Fix): void;
};

function Row({ row, now, fix, told, onFix }: RowProps) {
  const text = useText();
  const format = useFormat();
  const facts = factWords(row, now, text, format);
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
        <p class="integration-facts quiet">
          {facts}
          {facts && age && text('shared_separator')}
          {age && <span class="age">{age}</span>}
        </p>
      </div>
      {fix && <FixButton fix={fix} name={row.name} onFix={onFix} />}
      <Budgets row={row} now={now} />
      {row.notes.length > 0 && (
        <ul class="notes quiet">
          {row.notes.map((note) => (
            <li key={note.key}>{text(note.key, ...(note.with ?? []))}</li>
          ))}
        </ul>
      )}
      {row.failure && !told && <FailureNote failure={row.failure} service={row.name} wordsOnly />}
    </li>
  );
}

function Budgets({ row, now }: { row: IntegrationRow; now: EpochMs }) {
  const text = useText();
  const format = useFormat();
  if (row.budgets.length === 0) return null;
  return (
    <p class="notes quiet">
      {row.budgets.some(({ onIcon }) => onIcon) && <OnIcon />}
      {budgetWords(row.budgets, text, format)}
      {row.sparedUntil !== undefined &&
        row.sparedUntil > now &&
        text('shared_separator') + text('popup_requests_spared', format.moment(row.sparedUntil, now))}
    </p>
  );
}
