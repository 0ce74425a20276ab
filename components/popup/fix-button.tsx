import { OutsideLink } from '../shared/outside-link';
import { useText } from '../shared/text';
import type { Fix } from './fix';

export type FixButtonProps = {
  fix: Fix;
  /** The service it mends; makes the accessible name unique. */
  name?: string | undefined;
  primary?: boolean;
  onFix(fix: Fix): void;
};

/** The way out: a link to the service, the options, or asking again. */
export function FixButton({ fix, name, primary, onFix }: FixButtonProps) {
  const text = useText();
  const word = text(fix.label.key, ...(fix.label.with ?? []));
  const label = name ? text.orElse(`${fix.label.key}_of`, text('popup_fix_of', word, name), name) : undefined;
  const className = primary ? 'button primary' : 'button small';
  if (fix.kind === 'link') {
    return (
      <OutsideLink class={className} url={fix.url} {...(label && { label })}>
        {word}
      </OutsideLink>
    );
  }
  return (
    <button type="button" class={className} aria-label={label} onClick={() => onFix(fix)}>
      {word}
    </button>
  );
}
