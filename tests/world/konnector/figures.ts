import type { KonnectorRoutine, KonnectorState, KonnectorUser } from './state';

/** Percentage with one decimal; 0 when there is nothing to divide. */
export const percent = (part: number, whole: number): number =>
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
