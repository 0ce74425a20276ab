import type { EpochMs } from '../../lib/time';
import { FailureNote } from '../shared/failure-note';
import { useText } from '../shared/text';
import type { CardEvents, CardState } from './card-state';
import { Connected } from './connected';
import { KeyForm } from './key-form';

export type ProviderCardProps = { card: CardState; now: EpochMs; on: CardEvents };

/** One service: its key to be typed in, or how it stands. */
export function ProviderCard({ card, now, on }: ProviderCardProps) {
  const text = useText();
  const { about, integration, stage, replacing, problem } = card;
  const heading = `${about.id}-name`;
  const form = !integration || replacing;
  return (
    <section class="card" aria-labelledby={heading} aria-busy={stage !== 'idle'}>
      <header class="card-head">
        <h2 id={heading}>{about.name}</h2>
        {!integration && <span class="quiet">{text('options_not_set_up')}</span>}
      </header>
      {integration && !replacing && <Connected card={card} integration={integration} now={now} on={on} />}
      {form && (
        <KeyForm
          about={about}
          stage={stage}
          badField={problem?.field}
          fieldFailure={problem?.field ? problem.failure : undefined}
          chosen={integration?.chosen}
          onSave={(values) => on.onSave(about, values)}
          {...(replacing && { onCancel: () => on.onReplace(about, false) })}
        />
      )}
      <p class="stage" role="status">
        {stageWords(card, text)}
      </p>
      {stage !== 'idle' && <progress class="progress" aria-label={stageWords(card, text)} />}
      {problem && !problem.field && (
        <div class="trouble">
          <FailureNote failure={problem.failure} service={about.name} urgent inOptions />
          {problem.next && <p>{text(problem.next)}</p>}
        </div>
      )}
      {card.denied && (
        <div class="trouble">
          <p role="alert">{text('options_denied', hostOf(card.origin), about.name)}</p>
        </div>
      )}
    </section>
  );
}

function stageWords({ stage, about, origin, notice }: CardState, text: ReturnType<typeof useText>): string {
  switch (stage) {
    case 'permission':
      return text('options_stage_permission', hostOf(origin));
    case 'testing':
      return text('options_stage_testing', about.name);
    case 'refreshing':
      return text('options_stage_refreshing', about.name);
    case 'removing':
      return text('options_stage_removing');
    case 'listing':
      return text('options_stage_listing', about.name);
    case 'pinning':
      return text('options_stage_pinning', about.name);
    case 'idle':
      return notice ? text(`options_${notice}`) : '';
  }
}

function hostOf(origin: string): string {
  return origin.replace('https://', '');
}
