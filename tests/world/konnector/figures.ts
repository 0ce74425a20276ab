import type { KonnectorRoutine, KonnectorState, KonnectorUser } from './state';

/** Percentage with one decimal; 0 when there is nothing to divide. */
const percent = (part: number, whole: number): number =>
  whole === 0 ? 0 : Math.round((part / whole) * 1000) / 10;

export const sum = (
  routines: readonly KonnectorRoutine[],
  of: (routine: KonnectorRoutine) => number,
): number => routines.reduce((total, each) => total + of(each), 0);

export const userOf = (routine: KonnectorRoutine, state: KonnectorState): KonnectorUser | undefined =>
  state.users.find((each) => each.id === routine.userId);

export const userBody = (user: KonnectorUser | undefined) => ({
  name: user?.name ?? null,
  linkedin_user_information_id: user?.id ?? null,
  email: user?.email ?? null,
  status: user?.status ?? null,
});

/** An array the reference elides, in the form the world was told. Left out when undefined. */
export function elided<Item>(items: readonly Item[], state: KonnectorState): unknown {
  switch (state.elided) {
    case 'shapes':
      return items;
    case 'empty':
      return [];
    case 'absent':
      return undefined;
    case 'null':
      return null;
    case 'object':
      return {};
    case 'unknown':
      return [{ when: 'someday', value: 1 }, 'text', 7, null, { date: 'not a date', count_data: 3 }];
  }
}

/** A percentage in the form the world was told; 0 when there is nothing to divide. Left out when undefined. */
export function rate(part: number, whole: number, state: KonnectorState): unknown {
  switch (state.percentages) {
    case 'numbers':
      return percent(part, whole);
    case 'strings':
      return percent(part, whole).toFixed(1);
    case 'null':
      return null;
    case 'absent':
      return undefined;
    case 'above':
      return 133.3;
  }
}

/** Item shapes of the arrays the reference leaves out. Contract konnector 2.2. */
export const dailyStats = (routine: KonnectorRoutine) =>
  routine.requested === 0
    ? []
    : [
        {
          date: routine.createdAt.slice(0, 10),
          connections: { sent: routine.requested, accepted: routine.accepted },
          messages: { sent: routine.sent, replied: routine.replied },
        },
      ];

export const steps = (routine: KonnectorRoutine) => [
  {
    step_id: `${routine.id}-1`,
    step_name: 'Connection request',
    step_type: 'connection_request',
    completion_rate: percent(routine.requested, routine.members),
  },
  {
    step_id: `${routine.id}-2`,
    step_name: 'First message',
    step_type: 'message',
    completion_rate: percent(routine.sent, routine.members),
  },
];

/** Steps as one campaign's own page tells them: with what became of each try. */
export const routineSteps = (routine: KonnectorRoutine) =>
  steps(routine).map((step, index) => {
    const [attempts, successful] =
      index === 0 ? [routine.requested, routine.accepted] : [routine.sent, routine.replied];
    return { ...step, metrics: { total_attempts: attempts, successful, failed: 0 } };
  });

/** The first day of a routine holds all it did. */
export const routineDays = <Item>(
  routine: KonnectorRoutine,
  item: (day: { date: string; requested: number; accepted: number; sent: number; replied: number }) => Item,
): Item[] => {
  const { createdAt, requested, accepted, sent, replied } = routine;
  return requested === 0 ? [] : [item({ date: createdAt.slice(0, 10), requested, accepted, sent, replied })];
};

/** Routines of the chosen users, created within the dates. */
export const chosen = (
  state: KonnectorState,
  ids: readonly string[],
  start: string | undefined,
  end: string | undefined,
): KonnectorRoutine[] =>
  state.routines.filter(
    (each) =>
      (ids.length === 0 || ids.includes(each.userId)) &&
      (start === undefined || each.createdAt.slice(0, 10) >= start) &&
      (end === undefined || each.createdAt.slice(0, 10) <= end),
  );
