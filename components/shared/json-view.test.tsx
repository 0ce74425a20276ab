// @vitest-environment happy-dom
import { render } from 'preact';
import { beforeEach, expect, it, vi } from 'vitest';
import { catalogueLookup } from '../../lib/locale/catalogue-lookup';
import { textFrom } from '../../lib/locale/text';
import messages from '../../public/_locales/en/messages.json';
import { JsonView } from './json-view';
import { TextContext } from './text';

const text = textFrom(catalogueLookup(messages));
let root: HTMLElement;
beforeEach(() => {
  root = document.createElement('div');
  document.body.replaceChildren(root);
});

function show(value: unknown, open = true): void {
  render(
    <TextContext.Provider value={text}>
      <JsonView value={value} open={open} />
    </TextContext.Provider>,
    root,
  );
}

const settle = () => new Promise((resolve) => setTimeout(resolve, 20));

it('is folded away at first, and writes nothing out until it is opened', async () => {
  show({ name: 'Ada Park' }, false);
  expect(root.querySelector('pre')).toBeNull();
  const details = root.querySelector('details');
  if (details) details.open = true;
  await settle();
  expect(root.querySelector('pre')?.textContent).toContain('"Ada Park"');
});

it('shows only the beginning of five megabytes and says how much is left out, but copies all of it', async () => {
  const long = { text: 'x'.repeat(5_000_000) };
  const copied: string[] = [];
  vi.stubGlobal('navigator', { clipboard: { writeText: async (json: string) => copied.push(json) } });
  show(long);
  expect(root.querySelector('pre')?.textContent?.length).toBeLessThanOrEqual(100_000);
  expect(root.textContent).toContain('more are left out here');
  root.querySelector('button')?.click();
  await settle();
  expect(copied).toEqual([JSON.stringify(long, undefined, 2)]);
  expect(root.querySelector('[role="status"]')?.textContent).toBe('Copied.');
  vi.unstubAllGlobals();
});

it('says what to do when the browser does not let it copy', async () => {
  vi.stubGlobal('navigator', { clipboard: { writeText: () => Promise.reject(new Error('denied')) } });
  show([1]);
  root.querySelector('button')?.click();
  await settle();
  expect(root.querySelector('[role="status"]')?.textContent).toContain('by hand');
  vi.unstubAllGlobals();
});
