import { LINKED_API_ACTION_ERROR } from '@linkedapi/node';
import fc from 'fast-check';
import { rowOf } from '../../lib/providers/linked-api/wire/dialect';
import { anyResult } from '../fakes/any-result';
import type { SdkAtOnce, SdkOperation } from './parity-sdk';

export type SdkAction = Exclude<SdkOperation, 'customWorkflow'>;

type Root = {
  actionType: string;
  success: boolean;
  data?: unknown;
  error?: { type: string; message: string };
};

/** Names before 2026. The library hands them on as they are; ours come under the names of today (contract 2.5, 6). */
export const olderNames = new Map([
  ['reactionsCount', 'reactionCount'],
  ['commentsCount', 'commentCount'],
  ['employeesCount', 'employeeCount'],
  ['currentUsage', 'currentValue'],
]);

const error = fc.record({
  type: fc.oneof(
    fc.constantFrom(...Object.values(LINKED_API_ACTION_ERROR)),
    fc.constantFrom('limitExceeded', 'duplicateComment', 'neverHeardOf'),
  ),
  message: fc.stringMatching(/^[A-Z][a-z]{2,10}( [a-z]{2,8}){0,3}\.$/),
});

export const failedAction = (actionType: string): fc.Arbitrary<Root> =>
  error.map((refusal) => ({ actionType, success: false, error: refusal }));
export const doneAction = (actionType: string, data: fc.Arbitrary<unknown>): fc.Arbitrary<Root> =>
  data.map((given) => ({ actionType, success: true, ...(given !== undefined && { data: given }) }));

/** Data as a service before 2026 would have named it. */
function older(data: unknown): unknown {
  if (Array.isArray(data)) return data.map(older);
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(
    Object.entries(data).map(([name, value]) => [olderNames.get(name) ?? name, older(value)]),
  );
}

export const anyData = (operation: SdkOperation | SdkAtOnce): fc.Arbitrary<unknown> =>
  fc.tuple(anyResult(operation), fc.boolean()).map(([data, isOld]) => (isOld ? older(data) : data));

/** One root action of a completion: done, refused, and with parts of a page that were refused or never asked for. */
export function rootOf(operation: SdkAction): fc.Arbitrary<Root> {
  const { actionType, gives, children = [] } = rowOf(operation);
  const refused = failedAction(actionType);
  const some = anyData(operation);
  switch (gives) {
    case 'nothing':
      return fc.oneof(doneAction(actionType, fc.constant(undefined)), refused);
    case 'perhaps':
      return fc.oneof(doneAction(actionType, fc.option(some, { nil: undefined })), refused);
    case 'data':
      return fc.oneof(
        { weight: 5, arbitrary: doneAction(actionType, some) },
        { weight: 1, arbitrary: doneAction(actionType, fc.constant(undefined)) },
        refused,
      );
    case 'list': {
      const single = some.map((list) => (Array.isArray(list) ? (list[0] ?? null) : list));
      return fc.oneof(
        { weight: 4, arbitrary: doneAction(actionType, some) },
        doneAction(actionType, single),
        refused,
      );
    }
    case 'page': {
      const parts = fc.tuple(
        ...children.map((child) =>
          fc.oneof(
            { weight: 3, arbitrary: fc.constant('done' as const) },
            failedAction(child.actionType),
            fc.constant(undefined),
          ),
        ),
      );
      const page = fc.tuple(some, parts, fc.boolean()).map(([data, states, alone]) => {
        const { ...rest } = Object(data);
        const done = children.flatMap(({ actionType: type, property }, index) => {
          const state = states[index];
          const given = rest[property];
          delete rest[property];
          if (state === undefined) return [];
          return [state === 'done' ? { actionType: type, success: true, data: given ?? [] } : state];
        });
        // Asked for as an object, it comes back as one.
        const then = done.length === 1 && alone ? done[0] : done;
        return children.length === 0 && alone ? rest : { ...rest, then };
      });
      return fc.oneof(
        { weight: 6, arbitrary: doneAction(actionType, page) },
        { weight: 1, arbitrary: doneAction(actionType, fc.constant(undefined)) },
        refused,
      );
    }
  }
}
