import type { ComponentChildren } from 'preact';
import { useText } from './text';

export type OutsideLinkProps = {
  url: string;
  class?: string;
  /** Accessible name when the visible words need their surroundings to be understood. */
  label?: string;
  children: ComponentChildren;
};

/** A link out of the extension. Only https ones become links; anything else a service sent stays text. */
export function OutsideLink({ url, class: className, label, children }: OutsideLinkProps) {
  const text = useText();
  if (!url.startsWith('https://')) return <span class={className}>{children}</span>;
  return (
    <a
      class={className}
      href={url}
      target="_blank"
      rel="noopener noreferrer"
      title={text('shared_new_tab')}
      aria-label={label}
    >
      {children}
    </a>
  );
}
