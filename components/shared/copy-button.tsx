import './copy-button.css';
import { useState } from 'preact/hooks';
import { useText } from './text';

export type CopyButtonProps = {
  /** "Copy as curl" */
  label: string;
  /** What lands on the clipboard. */
  copied: string;
  /** Puts text on the clipboard; the browser's own way unless a test gives another. */
  write?: (text: string) => Promise<void>;
};

/** Copies a text and says whether it worked. */
export function CopyButton({ label, copied, write = toClipboard }: CopyButtonProps) {
  const text = useText();
  const [told, setTold] = useState<{ of: string; words: string } | undefined>(undefined);
  const copy = async (): Promise<void> => {
    try {
      await write(copied);
      setTold({ of: copied, words: text('copy_done') });
    } catch {
      // NotAllowedError: the browser forbids it, as in a window without the focus.
      setTold({ of: copied, words: text('copy_failed') });
    }
  };
  return (
    <span class="copy-button">
      <button type="button" class="button small" onClick={() => void copy()}>
        {label}
      </button>
      <span role="status" class="quiet">
        {told?.of === copied ? told.words : ''}
      </span>
    </span>
  );
}

const toClipboard = (text: string): Promise<void> => navigator.clipboard.writeText(text);
