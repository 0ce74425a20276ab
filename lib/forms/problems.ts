import { classifyUrl, type UrlKind } from '../linkedin/url';
import type { z } from '../schema';
import { type Field, placeOf } from './field';

/** What is wrong at one place of a form. `code` is a rule of an operation's input (`issues.ts`), ours, or zod's own. */
export type Problem = {
  code: string;
  min?: number;
  max?: number;
  /** How much there is now: characters or entries. */
  now?: number;
  options?: readonly string[];
  /** What the address leads to that was given in place of another kind. */
  given?: UrlKind;
};

/** By the place they stand at. */
export type Problems = Readonly<Record<string, Problem>>;

type Issue = z.core.$ZodIssue;

/** Where an issue is shown: at the innermost control on the way to it. */
export function placeIssue(
  path: readonly PropertyKey[],
  fields: readonly Field[],
): { place: string; field: Field | undefined } {
  let place = '';
  let inside = fields;
  let found: Field | undefined;
  for (const step of path) {
    if (typeof step === 'number' && found?.kind === 'list-of-groups') {
      place = placeOf(place, step);
      continue;
    }
    const next = inside.find(({ name }) => name === step);
    if (!next) break;
    found = next;
    place = placeOf(place, next.name);
    inside = next.kind === 'group' || next.kind === 'list-of-groups' ? next.fields : [];
  }
  return { place: place || (fields[0]?.name ?? ''), field: found };
}

/** The innermost complaints: those of the alternative of a union that came closest. */
export function flatIssues(issues: readonly Issue[], within: readonly PropertyKey[] = []): Issue[] {
  return issues.flatMap((issue) => {
    const path = [...within, ...issue.path];
    if (issue.code !== 'invalid_union') return [{ ...issue, path }];
    const closest = issue.errors.find(
      (each) => each.length > 0 && each.every(({ path: at }) => at.length > 0),
    );
    // A rule of a plain text is one of its own; "no text at all" is what every other alternative says.
    const said = closest ?? issue.errors.find((each) => each.some(({ code }) => code !== 'invalid_type'));
    return said ? flatIssues(said, path) : [{ ...issue, path }];
  });
}

/** An issue as a problem, with the limits of its field. */
export function problemOf(issue: Issue, field: Field | undefined, value: unknown): Problem {
  const code = ownCode(issue);
  switch (issue.code) {
    case 'too_big':
      return limitProblem(code, { max: Number(issue.maximum) }, field, value);
    case 'too_small':
      return limitProblem(code, { min: Number(issue.minimum) }, field, value);
    case 'invalid_value':
      return { code, options: issue.values.map(String) };
    default:
      return code === 'wrong_url_kind' ? { code, given: classifyUrl(String(value)).kind } : { code };
  }
}

function limitProblem(
  code: string,
  limit: { min: number } | { max: number },
  field: Field | undefined,
  value: unknown,
): Problem {
  if (typeof value === 'string' || Array.isArray(value)) return { code, ...limit, now: value.length };
  if (field?.kind === 'whole-number' && field.min !== undefined && field.max !== undefined) {
    return { code: 'out_of_range', min: field.min, max: field.max };
  }
  return { code, ...limit };
}

/** A rule of an operation gives its code as the message; without one there is only zod's stock phrase. */
function ownCode({ message, code }: Issue): string {
  return /^[a-z]\w*$/.test(message) ? message : code;
}
