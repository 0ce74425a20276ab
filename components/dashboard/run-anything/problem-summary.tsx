import { useEffect, useRef } from 'preact/hooks';
import { fieldLabel } from '../../../lib/forms/field-words';
import { problemWords } from '../../../lib/forms/problem-words';
import type { Problems } from '../../../lib/forms/problems';
import type { Text } from '../../../lib/words';
import { useText } from '../../shared/text';
import { controlId } from './run-anything-state';

export type ProblemSummaryProps = {
  operation: string;
  problems: Problems;
  /** Failed tries to send; each one brings the reader here. */
  refused: number;
};

/** All that is wrong, each with a way to its field. */
export function ProblemSummary({ operation, problems, refused }: ProblemSummaryProps) {
  const text = useText();
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    if (refused > 0) box.current?.focus();
  }, [refused]);
  const entries = Object.entries(problems);
  if (entries.length === 0) return null;
  return (
    <section ref={box} class="run-anything-trouble" tabIndex={-1} aria-labelledby="run-anything-summary">
      <h3 id="run-anything-summary">{text('runAnything_problems')}</h3>
      <ul>
        {entries.map(([place, problem]) => (
          <li key={place}>
            {/* No link: the address names the view. */}
            <button type="button" class="run-anything-jump" onClick={() => showControl(place)}>
              {whichOf(place, operation, text)}
              {problemWords(problem, place, operation, text)}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** "Attachments, no. 2: " for what stands in one of several; the same sentence may be true of each. */
function whichOf(place: string, operation: string, text: Text): string {
  const [, list, index] = /^(.*?)\.(\d+)\./.exec(place) ?? [];
  if (list === undefined) return '';
  return `${text('runAnything_entry', fieldLabel(list, operation, text), String(Number(index) + 1))}: `;
}

/** Several choices are one field; the first of them takes the focus. */
function showControl(place: string): void {
  const control = document.getElementById(controlId(place));
  const inner = control?.matches('fieldset') ? control.querySelector<HTMLElement>('input, button') : null;
  (inner ?? control)?.focus();
}
