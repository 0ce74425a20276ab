import { isRecord, numberOf } from './series';

/** A step of a campaign, as far as its shape is understood (contract konnector 2.2). */
export type CampaignStep = {
  name: string;
  type: string | undefined;
  /** Percent, as sent. */
  rate: number | undefined;
  attempts: number | undefined;
  successful: number | undefined;
  failed: number | undefined;
};

/** The steps that have a name or a type; others have nothing to show. */
export function stepsOf(items: readonly unknown[]): CampaignStep[] {
  return items.filter(isRecord).flatMap((item): CampaignStep[] => {
    const { step_name, step_type, completion_rate, metrics } = item;
    const type = wordOf(step_type);
    const name = wordOf(step_name) ?? type;
    if (name === undefined) return [];
    const figures = isRecord(metrics) ? metrics : {};
    return [
      {
        name,
        type,
        rate: numberOf(completion_rate),
        attempts: numberOf(figures.total_attempts),
        successful: numberOf(figures.successful),
        failed: numberOf(figures.failed),
      },
    ];
  });
}

/** How much of a bar a percentage fills, 0 to 1: what is sent may exceed 100. Undefined draws no bar. */
export function shareOf(percent: number | undefined): number | undefined {
  return percent === undefined ? undefined : Math.min(Math.max(percent / 100, 0), 1);
}

/** How much of its days a campaign has run, 0 to 1; undefined when it has no end (contract konnector 1.10). */
export function progressOf(days: number | undefined, most: number | undefined): number | undefined {
  if (days === undefined || most === undefined || most <= 0) return undefined;
  return Math.min(Math.max(days / most, 0), 1);
}

/** The set is open; most first, so that what matters is seen first. */
export function typesOf(types: Readonly<Record<string, number | undefined>> | undefined) {
  return Object.entries(types ?? {})
    .flatMap(([type, count]) => (count === undefined ? [] : [{ type, count }]))
    .sort((a, b) => b.count - a.count);
}

/** Text fit to be shown, or nothing: what an open array holds has passed no schema. */
function wordOf(value: unknown): string | undefined {
  const word = typeof value === 'string' ? value.trim().slice(0, 200) : '';
  return word === '' ? undefined : word;
}
