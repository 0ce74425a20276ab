import {
  actionTypeOf,
  childrenIn,
  isObject,
  own,
  quote,
} from '../../../lib/providers/linked-api/wire/violation';
import { useText } from '../../shared/text';
import { actionLabel, paramLabel } from './workflow-words';

/** What is worth saying of a step besides its kind. */
const telling = ['term', 'limit', 'personUrl', 'companyUrl', 'postUrl', 'note', 'text', 'type', 'operation'];
const deepest = 12;
const mostAtOnce = 30;

/** What a workflow does, step within step, in words. */
export function Outline({ workflow, depth = 0 }: { workflow: unknown; depth?: number }) {
  const text = useText();
  const steps = (Array.isArray(workflow) ? workflow : [workflow]).filter(isObject);
  if (steps.length === 0 || depth > deepest) return null;
  return (
    <ol class="workflow-outline">
      {steps.slice(0, mostAtOnce).map((step, index) => {
        const facts = telling.flatMap((name) => {
          const value = own(step, name);
          const isPlain = typeof value === 'string' || typeof value === 'number';
          return isPlain ? text('workflow_hint', paramLabel(name, text), quote(value)) : [];
        });
        return (
          // The order is all that tells two equal steps apart.
          <li key={`${actionTypeOf(step)}-${index}`}>
            {actionLabel(actionTypeOf(step), text)}
            {facts.length > 0 && <span class="quiet"> {facts.join(text('shared_separator'))}</span>}
            <Outline workflow={childrenIn(step).map(({ value }) => value)} depth={depth + 1} />
          </li>
        );
      })}
      {steps.length > mostAtOnce && (
        <li>{text('workflow_outline_more', String(steps.length - mostAtOnce))}</li>
      )}
    </ol>
  );
}
