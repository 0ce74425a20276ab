import { grammar } from '../../../lib/providers/linked-api/wire/grammar';
import { childrenOf } from '../../../lib/providers/linked-api/wire/grammar-questions';
import type { JsonProblem } from '../../../lib/providers/linked-api/wire/json-tree';
import { jsonDepthLimit, jsonSizeLimit } from '../../../lib/providers/linked-api/wire/json-with-places';
import type { WorkflowProblem } from '../../../lib/providers/linked-api/wire/read-workflow';
import type { Violation } from '../../../lib/providers/linked-api/wire/violation';
import type { Format } from '../../../lib/wording/format';
import type { Text } from '../../../lib/words';
import { linkWords } from './workflow-words';

/** `fits` is empty where the sentence says it all. */
export type ProblemWords = { sentence: string; fits: string };

/** More names than that are no help. */
const mostNames = 6;

/** What is wrong, and what would fit in its place. */
export function problemWords(problem: WorkflowProblem, text: Text, format: Format): ProblemWords {
  return problem.kind === 'json'
    ? { sentence: jsonSentence(problem.problem, text, format), fits: '' }
    : violationWords(problem.violation, text, format);
}

function jsonSentence({ rule, found }: JsonProblem, text: Text, format: Format): string {
  switch (rule) {
    case 'too-big':
      return text(
        'workflow_json_too_big',
        format.number(Number(found)),
        format.number(jsonSizeLimit / 1_000),
      );
    case 'too-deep':
      return text('workflow_json_too_deep', format.number(jsonDepthLimit));
    default:
      return text.orElse(`workflow_json_${rule.replaceAll('-', '_')}`, found, found);
  }
}

export function violationWords(violation: Violation, text: Text, format: Format): ProblemWords {
  const { rule, found, param = '', fits } = violation;
  const key = `workflow_rule_${rule.replaceAll('-', '_')}`;
  const name = param || 'then';
  const [first = '', second = ''] = fits;
  const say = (...parts: readonly string[]): string => text.orElse(key, rule, ...parts);
  switch (rule) {
    case 'not-under':
      return { sentence: say(found, first), fits: placeWords(first, fits.slice(1), text) };
    case 'no-children':
      return { sentence: say(found), fits: '' };
    case 'not-at-root':
      return { sentence: say(found), fits: text('workflow_fits_under', listed(fits, text)) };
    case 'url-missing':
      return { sentence: say(listed(fits, text)), fits: '' };
    case 'url-under-parent':
    case 'nothing-returned':
    case 'unsure':
      return { sentence: say(name, found), fits: '' };
    case 'only-one-of':
      return { sentence: say(first, second), fits: '' };
    case 'out-of-range':
      return {
        sentence: say(name, found),
        fits: text('workflow_fits_range', format.number(Number(first)), format.number(Number(second))),
      };
    case 'too-long':
    case 'too-many':
      return {
        sentence: say(name, format.number(Number(found)), format.number(Number(first))),
        fits: '',
      };
    case 'wrong-type':
      return { sentence: say(name, found), fits: text('workflow_fits', typeWords(first, text)) };
    case 'wrong-url':
      return { sentence: say(name, found), fits: text('workflow_fits', linkWords(first, text)) };
    case 'missing-param':
      return { sentence: say(name), fits: first && text('workflow_fits_meant', name, first) };
    case 'unknown-param':
      return { sentence: say(name), fits: first && text('workflow_fits_perhaps', first) };
    case 'empty':
      return { sentence: say(), fits: first && text('workflow_fits', listed(fits, text)) };
    default:
      return { sentence: say(found, name), fits: first && text('workflow_fits', listed(fits, text)) };
  }
}

/** Where an action could stand instead, and what could stand here. */
function placeWords(parent: string, parents: readonly string[], text: Text): string {
  const here = childrenOf(parent);
  const opener = here.find((name) => parents.includes(name));
  // A loop takes its opener only; the action belongs one level deeper.
  if (opener && grammar.get(parent)?.does === 'loop') return text('workflow_fits_between', opener, parent);
  const elsewhere =
    parents.length > 0 ? text('workflow_fits_under', listed(parents, text)) : text('workflow_fits_root');
  return here.length > 0
    ? `${elsewhere} ${text('workflow_fits_here', parent, listed(here, text))}`
    : elsewhere;
}

function typeWords(type: string, text: Text): string {
  return text.orElse(`workflow_type_${type}`, type);
}

function listed(names: readonly string[], text: Text): string {
  const shown = names.slice(0, mostNames).join(', ');
  const more = names.length - mostNames;
  return more > 0 ? text('workflow_and_more', shown, String(more)) : shown;
}
