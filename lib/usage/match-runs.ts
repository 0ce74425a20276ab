import type { ProviderId } from '../providers/about';
import type { EpochMs } from '../time';
import { lastChance, type OwnSpend, slackMs } from './own-spend';
import type { Counted, UsageRow } from './usage-row';

/** An action that counts, once, whoever told of it. */
export type Spend = {
  provider: ProviderId;
  category: Counted;
  at: EpochMs;
  /** Our own run, as far as one can be told from the other. */
  runId?: string;
  /** Where it stands: in the service's log, or only with us, because the log is older than the run. */
  told: 'log' | 'run';
};

/**
 * Our runs and the service's log as one list in which nothing stands twice. A run and an entry are the same action when
 * provider and category agree and the entry's time lies within the run, give or take `slackMs`. Of several runs an entry
 * goes to the one whose time runs out first, so that as many as possible find theirs. A run that finds none counts by
 * itself only while the log cannot know of it yet; once the log has been read `slackMs` after the run's end, the log is
 * right and the action did not happen.
 */
export function matchRuns(
  rows: readonly UsageRow[],
  runs: readonly OwnSpend[],
): { spends: Spend[]; absent: OwnSpend[] } {
  const spends: Spend[] = [];
  const absent: OwnSpend[] = [];
  const groups = new Map<string, { entries: Spend[]; runs: OwnSpend[] }>();
  const groupOf = (provider: ProviderId, category: Counted) => {
    const key = `${provider} ${category}`;
    const group = groups.get(key) ?? { entries: [], runs: [] };
    groups.set(key, group);
    return group;
  };
  for (const { provider, category, times = [] } of rows) {
    const { entries } = groupOf(provider, category);
    for (const at of times) entries.push({ provider, category, at, told: 'log' });
  }
  for (const run of runs) groupOf(run.provider, run.category).runs.push(run);

  const read = lastRead(rows);
  for (const { entries, runs: own } of groups.values()) {
    entries.sort((a, b) => a.at - b.at);
    const matched = matchEach(entries, own);
    spends.push(...entries.map((entry, index) => withRun(entry, matched.get(index))));
    const found = new Set(matched.values());
    for (const run of own.filter((each) => !found.has(each))) {
      const late = (read.get(run.provider) ?? 0) >= lastChance(run);
      if (late || run.onlyIfLogged) absent.push(run);
      else spends.push(spendOf(run));
    }
  }
  return { spends, absent };
}

/** Index of the entry → the run. Both are gone through once, in the order of time. */
function matchEach(entries: readonly Spend[], runs: readonly OwnSpend[]): Map<number, OwnSpend> {
  const coming = [...runs].sort((a, b) => a.from - b.from);
  const open: OwnSpend[] = [];
  const matched = new Map<number, OwnSpend>();
  let next = 0;
  entries.forEach(({ at }, index) => {
    for (let run = coming[next]; run && run.from - slackMs <= at; run = coming[next]) {
      open.push(run);
      next += 1;
    }
    open.sort((a, b) => lastChance(a) - lastChance(b));
    while (open[0] && lastChance(open[0]) < at) open.shift();
    const run = open.shift();
    if (run) matched.set(index, run);
  });
  return matched;
}

function withRun(entry: Spend, run: OwnSpend | undefined): Spend {
  return run ? { ...entry, runId: run.runId } : entry;
}

/** Nobody says when it was done: at its end, or, while it has none, when it was asked for. */
function spendOf({ provider, category, runId, until, from }: OwnSpend): Spend {
  return { provider, category, runId, at: until ?? from, told: 'run' };
}

/** When each service's log was read last; a service without one is not in it. */
function lastRead(rows: readonly UsageRow[]): Map<ProviderId, EpochMs> {
  const read = new Map<ProviderId, EpochMs>();
  for (const { provider, asOf } of rows) {
    if (asOf !== undefined) read.set(provider, Math.max(asOf, read.get(provider) ?? 0));
  }
  return read;
}
