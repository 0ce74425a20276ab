import type { RunChoice, RunLine } from '../../lib/messaging/views';
import type { Text } from '../../lib/words';
import { fill, make } from './dom';

/** One button: what it is called and, when it is disabled, why. */
export type Button = { id: string; label: string; off?: string | undefined };

export type ToolbarView = {
  buttons: readonly Button[];
  /** Nothing is set up: only "Set up Sidecar" shows. */
  setUp: boolean;
  /** No spot in the page: a bar of its own. */
  floating: boolean;
  folded: boolean;
  runs: readonly RunLine[];
  known: string;
  /** Something that went wrong before there was a run. */
  problem: string;
  /** For counting down, epoch ms. */
  now: number;
};

/** Every event carries the browser's own, so that only trusted ones act (threat model 8). */
export type ToolbarEvents = {
  press(id: string, event: Event): void;
  setUp(event: Event): void;
  choose(choice: RunChoice, run: RunLine, event: Event): void;
  fold(): void;
};

/**
 * What Sidecar shows beside a LinkedIn subject: buttons, a place for an open form, what is under way and what is known.
 * `update` may be called every second.
 */
export function createToolbar(text: Text, on: ToolbarEvents) {
  const row = make('div', { role: 'toolbar', 'aria-label': 'Sidecar', class: 'row' });
  const form = make('div');
  const status = make('div', { role: 'status' });
  const bar = make('div', { class: 'bar' }, row, form, status);

  function button({ id, label, off }: Button) {
    return make(
      'button',
      {
        'data-key': id,
        'aria-disabled': off && 'true',
        title: off,
        onclick: (event) => on.press(id, event),
      },
      label,
    );
  }

  function line(run: RunLine) {
    const words = run.state === 'held' ? make('span', { 'data-until': run.until }) : run.words;
    const choices = run.choices.map((choice) =>
      make(
        'button',
        { class: 'link', 'data-key': run.runId + choice, onclick: (event) => on.choose(choice, run, event) },
        text(`choice_${choice}`),
      ),
    );
    return make('p', { class: run.tone }, make('b', {}, run.title), ' · ', words, ...choices);
  }

  return {
    bar,
    form,
    update({ buttons, setUp, floating, folded, runs, known, problem, now }: ToolbarView): void {
      bar.classList.toggle('floating', floating);
      form.hidden = folded;
      fill(row, [buttons, setUp, floating, folded], () => [
        floating &&
          make(
            'button',
            { 'aria-expanded': String(!folded), 'data-key': 'fold', onclick: on.fold },
            'Sidecar',
          ),
        !folded && setUp && make('button', { class: 'main', onclick: on.setUp }, text('toolbar_set_up')),
        ...(folded || setUp ? [] : buttons.map(button)),
      ]);
      fill(status, [runs, known, problem, folded], () =>
        folded
          ? []
          : [
              problem && make('p', { class: 'bad' }, problem),
              ...runs.map(line),
              known && make('p', { class: 'known' }, known),
            ],
      );
      // Only the words count down: a press on Undo that spans two seconds must find the same button at its end.
      for (const left of status.querySelectorAll<HTMLElement>('[data-until]'))
        left.textContent = text('toolbar_held', String(secondsLeft(Number(left.dataset.until), now)));
    },
  };
}

const secondsLeft = (until: number, now: number) => Math.max(0, Math.ceil((until - now) / 1_000));
