import { useEffect, useRef, useState } from 'preact/hooks';
import type { Family } from '../../../lib/forms/families';
import type { Text } from '../../../lib/words';
import { useText } from '../../shared/text';
import type { Offer } from './run-anything-state';

export type OperationListProps = { offers: readonly Offer[]; chosen: string | undefined };

/** Everything that can be asked for, by family; narrowed down by what is typed. */
export function OperationList({ offers, chosen }: OperationListProps) {
  const text = useText();
  const [query, setQuery] = useState('');
  const list = useRef<HTMLElement>(null);
  // Opened by its address, the chosen one may stand far down.
  useEffect(() => {
    if (chosen !== undefined)
      list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  const found = offers.filter((offer) => fits(offer, query, text));
  const families = [...new Set(found.map(({ family }) => family))];
  return (
    <nav class="run-anything-list" ref={list} aria-label={text('runAnything_operations')}>
      <div class="run-anything-field">
        <label for="run-anything-search">{text('runAnything_search')}</label>
        <input
          id="run-anything-search"
          type="search"
          autocomplete="off"
          value={query}
          onInput={(event) => setQuery(event.currentTarget.value)}
        />
      </div>
      <p class="run-anything-found" role="status">
        {query !== '' && foundWords(found.length, query, text)}
      </p>
      {families.map((family) => (
        <FamilyList
          key={family}
          family={family}
          offers={found.filter((offer) => offer.family === family)}
          chosen={chosen}
        />
      ))}
    </nav>
  );
}

function foundWords(count: number, query: string, text: Text): string {
  if (count === 0) return text('runAnything_none_found', query);
  return text(count === 1 ? 'runAnything_found_one' : 'runAnything_found', String(count));
}

type FamilyListProps = { family: Family; offers: readonly Offer[]; chosen: string | undefined };

function FamilyList({ family, offers, chosen }: FamilyListProps) {
  const text = useText();
  return (
    <div>
      <p class="run-anything-family" id={`run-anything-family-${family}`}>
        {text(`family_${family}`)}
      </p>
      <ul aria-labelledby={`run-anything-family-${family}`}>
        {offers.map(({ operation, effect, plus }) => (
          <li key={operation}>
            <a
              // A custom workflow is written, not filled in.
              href={operation === 'customWorkflow' ? '#/workflow' : `#/run/${operation}`}
              aria-current={operation === chosen ? 'page' : undefined}
            >
              <span class="run-anything-name">
                {operationName(operation, text)}
                <Marks effect={effect} plus={plus} />
              </span>
              <span class="quiet">{operationHelp(operation, text)}</span>
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Whether it reads or writes, and whether it needs the dearer seat, in words. */
export function Marks({ effect, plus }: Pick<Offer, 'effect' | 'plus'>) {
  const text = useText();
  return (
    <span class="run-anything-marks">
      <span class="run-anything-mark" data-effect={effect}>
        {text(effect === 'write' ? 'runAnything_write' : 'runAnything_read')}
      </span>
      {plus && <span class="run-anything-mark">{text('runAnything_plus')}</span>}
    </span>
  );
}

export function operationName(operation: string, text: Text): string {
  return text.orElse(`operation_${operation}`, operation);
}

export function operationHelp(operation: string, text: Text): string {
  return text.orElse(`operationHelp_${operation}`, '');
}

/** Every word typed stands somewhere in the name, the help or the family. */
function fits({ operation, family }: Offer, query: string, text: Text): boolean {
  const said = [
    operation,
    operationName(operation, text),
    operationHelp(operation, text),
    text(`family_${family}`),
  ]
    .join(' ')
    .toLocaleLowerCase(text.language);
  const words = query.toLocaleLowerCase(text.language).split(/\s+/);
  return words.every((word) => said.includes(word));
}
