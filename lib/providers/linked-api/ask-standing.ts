import { type FailureCode, toFailure } from '../../failure';
import { operations } from '../../linkedin/operations';
import { z } from '../../schema';
import type { IntegrationStatus } from '../status';
import { type Ask, answerAtOnce } from './at-once';
import { allowancesOf, planOf, standingOf } from './standing';
import type { AtOnceRequest } from './wire/workflow-operations';

/** These say nothing of what the service knows: it may well answer next time. */
const passing: readonly FailureCode[] = ['rate-limited', 'timeout', 'unreachable', 'service-down'];

/**
 * What the workspace's own endpoints add to a key that works: at most four questions, one after another. A refusal, as
 * from services without these endpoints, leaves things unknown; a passing trouble ends the questions and leaves what was
 * known before (contract linked-api 1.7).
 */
export async function askForStanding(ask: Ask): Promise<Partial<IntegrationStatus>> {
  const line = { over: false };
  async function tried<T extends z.ZodMiniType>(
    schema: T,
    request: AtOnceRequest,
  ): Promise<z.output<T> | undefined> {
    if (line.over) return undefined;
    try {
      return z.parse(schema, (await answerAtOnce(request, ask)).result);
    } catch (thrown) {
      line.over = passing.includes(toFailure(thrown).code);
      return undefined;
    }
  }

  const found = await tried(operations.getAccounts.result, { operation: 'getAccounts', input: {} });
  const account = found?.accounts?.find((each) => each.own);
  if (!account) return line.over ? { unanswered: ['standing', 'allowances'] } : {};
  const { id: accountId } = account;
  const limits =
    accountId === undefined
      ? undefined
      : await tried(operations.getLimitsUsage.result, { operation: 'getLimitsUsage', input: { accountId } });
  const limitsOver = line.over;
  const subscription = await tried(operations.getSubscription.result, {
    operation: 'getSubscription',
    input: {},
  });
  const seats = await tried(operations.getSeats.result, { operation: 'getSeats', input: {} });
  const standing = standingOf(account);
  const { plan, notes } = planOf(subscription, seats?.seats);
  return {
    ...standing,
    notes: [...standing.notes, ...notes],
    ...(plan && { plan }),
    allowances: allowancesOf(limits?.usage ?? []),
    ...(limitsOver && { unanswered: ['allowances'] }),
  };
}
