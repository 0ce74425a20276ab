import { demoKeys } from '../world/demo-keys';
import { isObject } from '../world/json';
import type { World } from '../world/world';
import { type Answer, overHttp } from './world-call';

const { linkedApiToken, identificationToken } = demoKeys.linkedApi;

/** Asks the service as the demo account. */
export const asked = (world: World, path: string, body?: unknown, method = 'POST'): Promise<Answer> =>
  overHttp(world, {
    path: `/linked-api${path}`,
    method,
    headers: { 'linked-api-token': linkedApiToken, 'identification-token': identificationToken },
    body,
  });

/** Starts a workflow, lets the clock finish it and brings its completion. */
export async function played(world: World, body: unknown): Promise<unknown> {
  const started = await asked(world, '/workflows', body);
  const id = /(?:wf|account)-[\w-]+/.exec(started.text)?.[0];
  if (!id) throw new Error(`not started: ${started.text}`);
  world.control.clock({ advanceMs: 60_000 });
  const answer = await asked(world, `/workflows/${id}`, undefined, 'GET');
  const result = isObject(answer.body) ? answer.body.result : undefined;
  if (!isObject(result) || result.workflowStatus !== 'completed') throw new Error(`not done: ${answer.text}`);
  return result.completion;
}

/** The `data` of a single action that must have worked. */
export async function dataOf(world: World, body: object): Promise<unknown> {
  const completion = await played(world, body);
  if (!isObject(completion) || completion.success !== true) {
    throw new Error(`failed: ${JSON.stringify(completion)}`);
  }
  return completion.data;
}

/** One member of each line of a list. */
export async function column(world: World, body: object, name: string): Promise<unknown[]> {
  const data = await dataOf(world, body);
  if (!Array.isArray(data)) throw new Error(`no list: ${JSON.stringify(data)}`);
  return data.map((each: unknown) => (isObject(each) ? each[name] : undefined));
}
