import { LinkedApi } from '@linkedapi/node';
import { demoKeys, type LinkedApiKeys } from '../world/demo-keys';
import type { World } from '../world/world';

/** The official client, pointed at the world. */
export const officialClient = (world: World, keys: LinkedApiKeys = demoKeys.linkedApi): LinkedApi =>
  new LinkedApi({ ...keys, baseUrl: `${world.httpUrl}/linked-api` });

type Mapped = { data?: unknown; errors: readonly { type: string; message: string }[] };
type Waits = {
  result(workflowId: string, options: { pollInterval: number; timeout: number }): Promise<Mapped>;
};
type Operation<Params> = Waits & { execute(params: Params): Promise<string> };

/** What the client makes of a started workflow's result. */
export const settled = async (operation: Waits, workflowId: Promise<string>): Promise<Mapped> =>
  operation.result(await workflowId, { pollInterval: 2, timeout: 5000 });

/** Starts an operation and waits for its result. */
export const perform = <Params>(operation: Operation<Params>, params: Params): Promise<Mapped> =>
  settled(operation, operation.execute(params));

/** An action with what stands under it; `then` is the wire's own name. */
export const holding = <Parent extends object>(parent: Parent, then: unknown) => ({ ...parent, then });
