import { rowOf } from './dialect';
import type { WorkflowRequest } from './workflow-operations';

/** An action as `POST /workflows` takes it. */
export type WireAction = { readonly [param: string]: unknown };

/** A workflow is one action, or several one after the other. */
export type WireWorkflow = WireAction | readonly WireAction[];

type Values = Readonly<Record<string, unknown>>;

/**
 * What is sent for a request. Key order as the service's own SDK writes it: kind, `basicInfo`, parameters, `then`
 * (contract linked-api 7.3). A custom workflow goes out as it came in.
 */
export function toWire(request: WorkflowRequest): WireWorkflow {
  if (request.operation === 'customWorkflow') return request.input.workflow;
  const { actionType, params, gives, children = [], after } = rowOf(request.operation);
  const input: Values = { ...request.input };
  const given = Object.fromEntries(
    params.filter((name) => input[name] !== undefined).map((name) => [name, input[name]]),
  );
  if (gives === 'page') {
    const then = children
      .filter(({ flag }) => input[flag] === true)
      .map((part) => ({ actionType: part.actionType, ...saidOf(part.config && input[part.config]) }));
    return { actionType, basicInfo: true, ...given, then };
  }
  if (!after || input[after.param] === undefined) return { actionType, ...given };
  const then = { actionType: after.actionType, ...saidOf(input[after.param]) };
  return { actionType, ...given, then };
}

function saidOf(config: unknown): Values {
  return typeof config === 'object' && config !== null ? { ...config } : {};
}
