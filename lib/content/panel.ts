import { createForm } from '../../components/page/form';
import { type Button, createToolbar } from '../../components/page/toolbar';
import { type Action, requestOf, type Values } from '../actions/action';
import { toFailure } from '../failure';
import type { Subject } from '../linkedin/subject';
import { call } from '../messaging/client';
import type { RunChoice, RunLine, SubjectView } from '../messaging/views';
import type { Place } from '../pages/page';
import type { Board } from '../storage/board-shape';
import { subjectWords } from '../wording/subject-words';
import type { Text } from '../words';
import { inClearView, watchSight } from './clear-view';
import { createHost } from './host';
import { isUnderWay, startLife } from './life';

type Surroundings = {
  subject: Subject;
  actions: readonly Action[];
  text: Text;
  signal: AbortSignal;
  /** Reads page and address again: whether both still show our subject (threat model 10). */
  agrees(): boolean;
  /** The extension was updated under this page: everything of ours has to go. */
  orphaned(): void;
};

type Sight = ReturnType<typeof watchSight>;

export type Panel = {
  /** What stands in LinkedIn's page. */
  element: HTMLElement;
  show(board: Board): void;
  place(place: Place): void;
};

/** The live toolbar of one subject: state in, events out, nothing kept beyond the visit. */
export function createPanel({ subject, actions, text, signal, ...around }: Surroundings): Panel {
  const host = createHost(signal);
  let board: Board | undefined;
  let place: Place | undefined;
  let view: SubjectView = { runs: [], known: '', facts: {} };
  let problem = '';
  let folded = false;
  /** Action → what was sent with it last, so that nothing has to be typed twice. Gone with the visit. */
  const typed = new Map<Action, Values>();
  /** One for all presses without a form, made with the first: watching costs the browser something. */
  let barSight: Sight | undefined;

  const toolbar = createToolbar(text, {
    press(id, event) {
      const [operation, options] = id.split(' ');
      const action = offered().find((each) => each.operation === operation);
      if (!action || offBecause(action) || !counts(event)) return;
      const { fields, usual, reads } = action;
      if (options || (fields && !usual)) open(action, usual);
      else if (reads) start(action, usual);
      else void whenSure(event, () => start(action));
    },
    setUp: (event) => event.isTrusted && attempt(() => call('openOptions', {})),
    choose: (choice, run, event) => event.isTrusted && choose(choice, run, event),
    fold() {
      folded = !folded;
      draw();
    },
  });
  host.root.append(toolbar.bar);

  function offered(): Action[] {
    const state = view.facts.connection?.state ?? place?.connectState ?? '';
    return actions.filter(({ operation, when }) => board?.offers[operation] && (!when || when === state));
  }

  function offBecause({ operation }: Action): string | undefined {
    if (place?.own) return text('toolbar_own_profile');
    return view.runs.some((run) => run.operation === operation && isUnderWay(run))
      ? text('toolbar_running')
      : undefined;
  }

  const labelOf = ({ operation }: Action) => text.orElse(`action_${operation}`, operation);

  function draw(): void {
    if (signal.aborted || !board) return;
    const buttons = offered().flatMap((action): Button[] => {
      const button = { id: action.operation, label: labelOf(action), off: offBecause(action) };
      const options = { ...button, id: `${button.id} options`, label: text('toolbar_options') };
      return action.usual ? [button, options] : [button];
    });
    toolbar.update({
      ...view,
      buttons,
      setUp: !isSetUp(),
      floating: !place?.anchor,
      folded,
      problem,
      now: Date.now(),
    });
    life.watch(view.runs);
  }

  const isSetUp = () => Object.keys(board?.offers ?? {}).length > 0;

  async function read(): Promise<void> {
    if (isSetUp()) view = await call('readSubject', { subject });
  }

  /** Does it, reads the subject anew, and shows what went wrong. */
  async function attempt(work: () => Promise<unknown>): Promise<void> {
    problem = '';
    try {
      await work();
    } catch (thrown) {
      fail(thrown);
    }
    await read().catch(fail);
    draw();
  }

  function fail(thrown: unknown): void {
    const { code, reason, message } = toFailure(thrown);
    if (code === 'orphaned') around.orphaned();
    problem =
      (reason && text.orElse(`reason_${reason}`, '')) ||
      text.orElse(`failure_${code.replaceAll('-', '_')}`, message, text('shared_the_service'));
  }

  const life = startLife(signal, { draw, poke: (runIds) => call('poke', { runIds }) });

  /** A click counts when a person made it, on a button they could see, on a page that still shows our subject. */
  function counts(event: Event, isClear = inClearView(host.element, event)): boolean {
    if (!event.isTrusted || signal.aborted) return false;
    problem = isClear ? (around.agrees() ? '' : text('reason_wrongSubject')) : text('reason_covered');
    draw();
    return !problem;
  }

  /** Stricter, for writes: the button must also have been in plain sight for a while; without a form, the whole bar. */
  async function whenSure(event: Event, act: () => unknown, sight = sightOfBar()): Promise<void> {
    if (counts(event) && counts(event, await sight())) act();
  }

  function sightOfBar(): Sight {
    barSight ??= watchSight(toolbar.bar, signal);
    return barSight;
  }

  let formLife = new AbortController();
  function closeForm(): void {
    formLife.abort();
    toolbar.form.replaceChildren();
  }

  function start(action: Action, values: Values = {}): void {
    typed.set(action, values);
    const request = requestOf(action, subject, values);
    const named = place?.name ? { ...subject, name: place.name } : subject;
    const message = { runId: crypto.randomUUID(), subject: named, request };
    void attempt(() =>
      call('startRun', message)
        .catch((thrown) => {
          // The worker died before answering. The same id twice is one run, so asking again is safe.
          if (toFailure(thrown).code !== 'unreachable') throw thrown;
          return call('startRun', message);
        })
        // Only now is it on disk; until then what was typed stays where it is.
        .then(closeForm),
    );
  }

  function open(action: Action, values: Values = {}): void {
    closeForm();
    formLife = new AbortController();
    const form = createForm({
      operation: action.operation,
      title: text.orElse(
        `run_${action.operation}`,
        labelOf(action),
        subjectWords(subject.kind, place?.name, text),
      ),
      values,
      send: text.orElse(`send_${action.operation}`, labelOf(action)),
      fields: action.fields ?? {},
      noteLimit: board?.noteLimit ?? 200,
      text,
      onClose: closeForm,
      onSend: (values, event) => void whenSure(event, () => start(action, values), sight),
    });
    toolbar.form.append(form);
    const sight = watchSight(form, AbortSignal.any([formLife.signal, signal]));
    form.querySelector<HTMLElement>('textarea,input')?.focus();
  }

  function choose(choice: RunChoice, { runId, operation }: RunLine, event: Event): void {
    if (choice === 'add_email' || choice === 'edit') {
      const action = offered().find((each) => each.operation === operation);
      if (action) open(action, typed.get(action));
    } else if (choice === 'retry') {
      void whenSure(event, () => attempt(() => call('retryRun', { runId, newRunId: crypto.randomUUID() })));
    } else void attempt(() => call(messages[choice], { runId }));
  }

  return {
    element: host.element,
    show(next) {
      board = next;
      void read().catch(fail).then(draw);
    },
    place(next) {
      place = next;
      host.place(next.anchor);
      draw();
    },
  };
}

const messages = {
  undo: 'cancelRun',
  cancel: 'cancelRun',
  check: 'checkRun',
  dismiss: 'dismissRun',
} as const;
