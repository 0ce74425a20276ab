import { type ComponentChild, render } from 'preact';
import type { Text } from '../../lib/words';
import { TextContext } from './text';

/** Draws into the page's `#root` in the language of `text`; call the answer again with each new picture. */
export function mount(text: Text, title: string): (picture: ComponentChild) => void {
  const root = document.getElementById('root');
  if (!root) throw new Error('The page has no #root.');
  document.documentElement.lang = text.language;
  document.title = title;
  return (picture) => render(<TextContext.Provider value={text}>{picture}</TextContext.Provider>, root);
}
