/** Time in the world: real time plus what was advanced by hand, so a test need not wait. Times are epoch ms. */
export type Clock = {
  now(): number;
  /** ISO 8601 in UTC; of now, or of the given epoch ms. */
  iso(at?: number): string;
  /** Runs `task` once `ms` have passed, really or by `advance`. */
  after(ms: number, task: () => void): void;
  wait(ms: number): Promise<void>;
  /** Moves time forward; tasks due on the way run in order, each seeing its own due time as now. */
  advance(ms: number): void;
  /** Forgets all tasks and all advances. */
  clear(): void;
};

type Task = { due: number; order: number; task: () => void };

export function createClock(): Clock {
  let offset = 0;
  let order = 0;
  let tasks: Task[] = [];
  let timer: NodeJS.Timeout | undefined;
  /** Set while a task runs within an advance, so that what it starts counts from its own due time exactly. */
  let frozen: number | undefined;
  const now = (): number => frozen ?? Date.now() + offset;

  const takeDue = (until: number): Task | undefined => {
    const next = tasks[0];
    if (!next || next.due > until) return undefined;
    tasks = tasks.slice(1);
    return next;
  };

  const arm = (): void => {
    clearTimeout(timer);
    const next = tasks[0];
    if (next) timer = setTimeout(runDue, Math.max(0, next.due - now()));
  };

  const runDue = (): void => {
    for (let due = takeDue(now()); due; due = takeDue(now())) due.task();
    arm();
  };

  const after = (ms: number, task: () => void): void => {
    order += 1;
    tasks = [...tasks, { due: now() + ms, order, task }].sort((a, b) => a.due - b.due || a.order - b.order);
    arm();
  };

  return {
    now,
    iso: (at = now()) => new Date(at).toISOString(),
    after,
    wait: (ms) => new Promise((resolve) => after(ms, resolve)),
    advance(ms) {
      const target = now() + ms;
      for (let due = takeDue(target); due; due = takeDue(target)) {
        frozen = due.due;
        due.task();
      }
      frozen = undefined;
      offset = Math.max(offset, target - Date.now());
      arm();
    },
    clear() {
      clearTimeout(timer);
      tasks = [];
      offset = 0;
    },
  };
}
