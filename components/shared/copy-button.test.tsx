// @vitest-environment happy-dom
import { render } from 'preact';
import { expect, it } from 'vitest';
import { catalogueLookup } from '../../lib/locale/catalogue-lookup';
import { textFrom } from '../../lib/locale/text';
import messages from '../../public/_locales/en/messages.json';
import { CopyButton } from './copy-button';
import { TextContext } from './text';

const text = textFrom(catalogueLookup(messages));
const settle = () => new Promise((resolve) => setTimeout(resolve, 10));

function drawn(write: (text: string) => Promise<void>) {
  const root = document.createElement('div');
  const draw = (copied: string) =>
    render(
      <TextContext.Provider value={text}>
        <CopyButton label="Copy as curl" copied={copied} write={write} />
      </TextContext.Provider>,
      root,
    );
  draw('curl one');
  const press = async () => {
    root.querySelector('button')?.click();
    await settle();
  };
  return { draw, press, said: () => root.querySelector('[role=status]')?.textContent };
}

it('copies the text and says so, until the text is another', async () => {
  const clipboard: string[] = [];
  const { draw, press, said } = drawn(async (words) => void clipboard.push(words));
  expect(said()).toBe('');
  await press();
  expect(clipboard).toEqual(['curl one']);
  expect(said()).toBe('Copied.');
  draw('curl two');
  expect(said()).toBe('');
});

it('says what to do when the browser forbids it', async () => {
  const { press, said } = drawn(() => Promise.reject(new Error('NotAllowedError')));
  await press();
  expect(said()).toContain('Select the text');
});
