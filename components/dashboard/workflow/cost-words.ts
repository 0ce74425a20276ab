import { secondsPerPage, type WorkflowCost } from '../../../lib/providers/linked-api/wire/workflow-cost';
import type { Format } from '../../../lib/wording/format';
import type { Text } from '../../../lib/words';

/** What a workflow opens and searches at most, and how long that takes. */
export function costSentence({ pages, searches }: WorkflowCost, text: Text, format: Format): string {
  const parts = [
    searches > 0 ? counted('searches', searches, text, format) : '',
    pages > 0 ? counted('pages', pages, text, format) : '',
  ].filter(Boolean);
  if (parts.length === 0) return text('workflow_cost_none');
  const cost = text('workflow_cost', format.list(parts));
  return pages > 1
    ? `${cost} ${text('workflow_cost_time', format.duration(pages * secondsPerPage * 1_000))}`
    : cost;
}

/** What it sends or changes at most; undefined when it only reads. */
export function writesWords({ writes }: WorkflowCost, text: Text, format: Format): string | undefined {
  const parts = Object.entries(writes).map(([kind, count]) => counted(kind, count, text, format));
  return parts.length > 0 ? format.list(parts) : undefined;
}

function counted(kind: string, count: number, text: Text, format: Format): string {
  const form = format.plural(count) === 'one' ? 'one' : 'other';
  return text.orElse(`workflow_count_${kind}_${form}`, kind, format.number(count));
}
