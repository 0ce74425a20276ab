import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { demoKeys } from '../world/demo-keys';
import { type Provocation, provocations } from '../world/linked-api/provoke';
import { startWorld, type World } from '../world/world';
import { type Answer, overHttp } from './world-call';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());
beforeEach(() => world.control.reset());

const headersOf = ({ keys = demoKeys.linkedApi, headers }: Provocation['ask']): Record<string, string> =>
  headers ?? { 'linked-api-token': keys.linkedApiToken, 'identification-token': keys.identificationToken };

const send = (ask: Provocation['ask']): Promise<Answer> =>
  overHttp(world, {
    method: ask.method ?? 'POST',
    path: `/linked-api${ask.path ?? '/workflows'}`,
    headers: headersOf(ask),
    body: ask.body,
  });

/** What the workflow an answer started has come to. */
async function outcome(answer: Answer, ask: Provocation['ask']): Promise<Answer> {
  const id = /wf-[\w-]+/.exec(answer.text)?.[0];
  world.control.clock({ advanceMs: 60_000 });
  return send({ ...ask, method: 'GET', path: `/workflows/${id}`, body: undefined });
}

it.each(provocations.map((each) => [each.type, each.where, each.how, each] as const))(
  '%s as %s: %s',
  async (type, where, _how, { prepare, ask }) => {
    prepare?.(world.control);
    const answer = await send(ask);
    if (where === 'envelope') {
      expect(answer.body).toMatchObject({
        success: false,
        error: { type, message: expect.stringMatching(/\w/) },
      });
      return;
    }
    const { body, text } = await outcome(answer, ask);
    if (where === 'failure') {
      expect(body).toMatchObject({ result: { workflowStatus: 'failed', failure: { reason: type } } });
      return;
    }
    expect(body).toMatchObject({ result: { workflowStatus: 'completed' } });
    expect(text).toContain(`"success":false,"error":{"type":"${type}"`);
  },
);

describe('nothing the contract names is missing from the table', () => {
  const words = (text: string): string[] => text.trim().split(/\s+/);
  const documented: [section: string, where: Provocation['where'], types: string[]][] = [
    [
      '4.1',
      'envelope',
      words(`linkedApiTokenRequired invalidLinkedApiToken identificationTokenRequired invalidIdentificationToken
        subscriptionRequired trialLimitReached plusPlanRequired invalidRequestPayload invalidWorkflow
        linkedinAccountSignedOut languageNotSupported outsideWorkingHours tooManyRequests conversationsNotSynced
        accountNotFound accountIdRequired sessionNotFound noAvailableSeats dailyConnectionAttemptsExceeded
        accountApiTokenRequired invalidAccountApiToken dataApiTokenRequired invalidDataApiToken insufficientCredits
        invalidActionParams noActiveSeats`),
    ],
    [
      '4.2',
      'failure',
      words('linkedinAccountSignedOut languageNotSupported workingHoursWaitExpired trialLimitReached'),
    ],
    [
      '4.3',
      'action',
      words(`personNotFound selfProfileNotAllowed messagingNotAllowed alreadyPending alreadyConnected emailRequired
        noteTooLong noteLimitExceeded requestNotAllowed notPending connectionNotFound retrievingNotAllowed
        searchingNotAllowed filterNotApplied searchInterfaceMismatch companyNotFound postNotFound jobNotFound
        commentNotFound threadNotFound commentingNotAllowed replyingNotAllowed duplicateComment noPostingPermission
        mentionNotResolved repostNotAllowed alreadyReposted noSalesNavigator limitExceeded`),
    ],
  ];
  it.each(documented)('%s', (_section, where, types) => {
    const provoked = new Set(provocations.filter((each) => each.where === where).map((each) => each.type));
    expect(types.filter((each) => !provoked.has(each))).toEqual([]);
  });
});
