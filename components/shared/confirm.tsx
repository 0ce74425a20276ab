import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import type { MessageKey } from '../../lib/words';
import { useText } from './text';

export type ConfirmProps = {
  /** What happens on yes, before anyone presses it. */
  children: ComponentChildren;
  yes: MessageKey;
  no: MessageKey;
  label: string;
  onYes(): void;
  onNo(): void;
};

/** Asks once more, in place. Starts on the harmless answer; Escape gives it too. */
export function Confirm({ children, yes, no, label, onYes, onNo }: ConfirmProps) {
  const text = useText();
  const focused = useRef(false);
  const focusOnce = (button: HTMLButtonElement | null): void => {
    if (!button || focused.current) return;
    focused.current = true;
    button.focus();
  };
  return (
    <fieldset
      class="confirm"
      aria-label={label}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onNo();
      }}
    >
      <div class="confirm-words">{children}</div>
      <div class="buttons">
        <button type="button" class="button danger" onClick={onYes}>
          {text(yes)}
        </button>
        <button type="button" class="button" ref={focusOnce} onClick={onNo}>
          {text(no)}
        </button>
      </div>
    </fieldset>
  );
}
