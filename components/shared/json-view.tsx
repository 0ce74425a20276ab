import './json-view.css';
import { useMemo, useState } from 'preact/hooks';
import { excerptOf, jsonOf } from './json-text';
import { useFormat, useText } from './text';

export type JsonViewProps = {
  value: unknown;
  /** What it is the data of; "Raw JSON" otherwise. */
  label?: string;
  /** Whether it starts unfolded. */
  open?: boolean;
};

type Copied = 'idle' | 'copied' | 'failed';

/**
 * Data as it is, folded away until it is wanted. Foreign text stays text. Long data is shown in part and copied whole,
 * so that a few megabytes of it do not make the page stand still.
 */
export function JsonView({ value, label, open: first = false }: JsonViewProps) {
  const text = useText();
  const format = useFormat();
  const [open, setOpen] = useState(first);
  const [copied, setCopied] = useState<Copied>('idle');
  const copy = (): void => {
    navigator.clipboard.writeText(jsonOf(value)).then(
      () => setCopied('copied'),
      () => setCopied('failed'),
    );
  };
  const shown = useMemo(() => (open ? excerptOf(jsonOf(value)) : undefined), [value, open]);
  return (
    <details class="json" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{label ?? text('dashboard_json')}</summary>
      {shown && (
        <>
          <div class="buttons">
            <button type="button" class="button small" onClick={copy}>
              {text('dashboard_json_copy')}
            </button>
            <span class="quiet" role="status">
              {copied === 'copied' && text('dashboard_json_copied')}
              {copied === 'failed' && text('dashboard_json_not_copied')}
            </span>
          </div>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls by itself, so the keyboard has to reach it */}
          <section class="json-data" tabIndex={0} aria-label={label ?? text('dashboard_json')}>
            <pre>{shown.text}</pre>
          </section>
          {shown.cut > 0 && (
            <p class="quiet">
              {text('dashboard_json_cut', format.number(shown.text.length), format.number(shown.cut))}
            </p>
          )}
        </>
      )}
    </details>
  );
}
