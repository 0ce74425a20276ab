// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { beforeEach, expect, it } from 'vitest';
import { mount } from '../../../components/shared/mount';
import messages from '../../../public/_locales/en/messages.json';
import { catalogueLookup } from '../../locale/catalogue-lookup';
import { textFrom } from '../../locale/text';
import { mountLater } from './mount-later';
import type { MountedView } from './views';

const text = textFrom(catalogueLookup(messages));
let root: HTMLElement;
beforeEach(() => {
  root = document.createElement('div');
  root.id = 'root';
  document.body.replaceChildren(root);
});
const settled = () => new Promise((resolve) => setTimeout(resolve, 20));
const shown = () => document.body.textContent;

it('shows that it is on its way, then the view at the place one went to meanwhile', async () => {
  const opened: (string | undefined)[] = [];
  let arrive = (_: () => MountedView): void => {};
  const view = mountLater<undefined>(
    () =>
      new Promise((resolve) => {
        arrive = resolve;
      }),
  )(undefined, new AbortController().signal);
  view.open('first');
  await act(() => mount(text, 'Test')(view.draw(false)));
  expect(shown()).toContain('Opening…');
  view.open('second');
  await act(async () => {
    arrive(() => ({ open: (detail) => opened.push(detail), draw: () => <p>Figures</p> }));
    await settled();
  });
  expect(shown()).toBe('Figures');
  expect(opened).toEqual(['second']);
  view.open('third');
  expect(opened).toEqual(['second', 'third']);
});

it('says so when it does not come', async () => {
  const view = mountLater<undefined>(() => Promise.reject(new Error('gone')))(
    undefined,
    new AbortController().signal,
  );
  await act(async () => {
    mount(text, 'Test')(view.draw(false));
    await settled();
  });
  expect(document.body.querySelector('[role="alert"]')?.textContent).toBeTruthy();
});
