import { z } from '../../schema';
import type { InputIssue } from './issues';

/** What fields say of one another. Each complaint stands at the field to mend. */

type Given<Name extends string> = Partial<Readonly<Record<Name, unknown>>>;

const isGiven = <Name extends string>(input: Given<Name>, name: Name) => input[name] !== undefined;

export function check<T>(fits: (input: T) => boolean, issue: InputIssue, path: (string | number)[]) {
  return z.refine<T>(fits, { error: issue, path });
}

/** Both: the second is to go. */
export function notTogether<Name extends string>(
  first: Name,
  second: Name,
  issue: InputIssue = 'only_one_of',
) {
  return check<Given<Name>>((input) => !isGiven(input, first) || !isGiven(input, second), issue, [second]);
}

/** Neither: the first is to be filled in. */
export function oneNeeded<Name extends string>(first: Name, second: Name) {
  return check<Given<Name>>((input) => isGiven(input, first) || isGiven(input, second), 'one_of_needed', [
    first,
  ]);
}
