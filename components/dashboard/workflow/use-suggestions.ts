import { useState } from 'preact/hooks';
import { type Suggestion, type Suggestions, suggest } from '../../../lib/providers/linked-api/wire/suggest';
import { insertText } from './caret';

export type OpenSuggestions = Suggestions & { active: number };

/** What is offered at the caret of a text area, and what its keys do with it. */
export function useSuggestions() {
  const [open, setOpen] = useState<OpenSuggestions | undefined>(undefined);

  const look = (area: HTMLTextAreaElement): void => {
    const found = suggest(area.value, area.selectionStart);
    setOpen(found && { ...found, active: 0 });
  };

  /** While typing only where a name is begun: a list that comes unasked must not take the Enter of a new line. */
  const typed = (area: HTMLTextAreaElement): void => {
    const found = suggest(area.value, area.selectionStart);
    const started = found && /^"/.test(area.value.slice(found.from, area.selectionStart));
    const finished =
      found?.items.length === 1 && found.items[0]?.insert === area.value.slice(found.from, found.to);
    setOpen(found && started && !finished ? { ...found, active: 0 } : undefined);
  };

  const take = (area: HTMLTextAreaElement, item: Suggestion): void => {
    if (!open) return;
    setOpen(undefined);
    insertText(area, open.from, open.to, item.insert);
    setOpen(undefined);
  };

  /** True when the key was meant for the list. */
  const pressed = (key: string, area: HTMLTextAreaElement): boolean => {
    if (!open) return false;
    const move = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[key];
    if (move !== undefined) {
      const last = open.items.length - 1;
      const wanted = open.active + move;
      const around = Math.abs(move) === 1 ? (wanted < 0 ? last : wanted > last ? 0 : wanted) : wanted;
      setOpen({ ...open, active: Math.max(0, Math.min(last, around)) });
      return true;
    }
    if (key === 'Escape') {
      setOpen(undefined);
      return true;
    }
    const item = open.items[open.active];
    if (key !== 'Enter' || !item) return false;
    take(area, item);
    return true;
  };

  return { open, look, typed, take, pressed, close: () => setOpen(undefined) };
}
