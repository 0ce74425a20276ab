import type { Text } from '../words';
import { choiceLabel, fieldLabel, partsOf } from './field-words';
import type { Problem } from './problems';

/**
 * A problem as a sentence at its field: what is wrong and what would fit. Texts are called by the problem's code, or by
 * code and field where the same rule means different things, and may use $1 the field's name, $2 and $3 what it must lie
 * between, $4 how much there is now, $5 what there is to choose from.
 */
export function problemWords(problem: Problem, place: string, operation: string, text: Text): string {
  const label = fieldLabel(place, operation, text);
  if (problem.code === 'wrong_url_kind') return addressWords(problem, place, operation, text);
  const numbers = new Intl.NumberFormat(text.language);
  const number = (value: number | undefined): string => (value === undefined ? '' : numbers.format(value));
  const choices = new Intl.ListFormat(text.language, { type: 'disjunction' });
  const options = problem.options?.map((value) => choiceLabel(place, value, text)) ?? [];
  const filled = [
    label,
    number(problem.min),
    number(problem.max),
    number(problem.now),
    choices.format(options),
  ];
  const general = text.orElse(`problem_${problem.code}`, text('problem_custom', label), ...filled);
  return text.orElse(`problem_${problem.code}_${partsOf(place).name}`, general, ...filled);
}

/** "This is a company page." and what an address of the wanted kind looks like. */
function addressWords({ given }: Problem, place: string, operation: string, text: Text): string {
  const { name } = partsOf(place);
  const wanted = text.orElse(
    `problem_wants_${operation}_${name}`,
    text.orElse(`problem_wants_${name}`, text('problem_custom', fieldLabel(place, operation, text))),
  );
  return `${text.orElse(`problem_given_${given}`, text('problem_given_none'))} ${wanted}`;
}
