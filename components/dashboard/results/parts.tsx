import './results.css';
import type { ComponentChildren } from 'preact';
import { OutsideLink } from '../../shared/outside-link';
import { useFormat, useText } from '../../shared/text';

/** A part of a result under its own heading, with how many things it holds. */
export function Part(props: { heading: string; count?: number; children: ComponentChildren }) {
  const format = useFormat();
  const { heading, count, children } = props;
  return (
    <section class="result-part">
      <h4>
        {heading}
        {count !== undefined && <span class="result-count"> {format.number(count)}</span>}
      </h4>
      {children}
    </section>
  );
}

/** A list as a part: absent when it was not asked for, and said to be empty when it was and nothing came. */
export function ListPart<Item>(props: {
  heading: string;
  items: readonly Item[] | undefined;
  children(items: readonly Item[]): ComponentChildren;
}) {
  const text = useText();
  const { heading, items, children } = props;
  if (!items) return null;
  return (
    <Part heading={heading} count={items.length}>
      {items.length === 0 ? <p class="quiet">{text('result_none')}</p> : children(items)}
    </Part>
  );
}

export type Fact = readonly [label: string, value: ComponentChildren];

/** Names and values; what is not known is left out. */
export function Facts({ of }: { of: readonly Fact[] }) {
  const known = of.filter(([, value]) => value !== undefined && value !== '' && value !== false);
  if (known.length === 0) return null;
  return (
    <dl class="result-facts">
      {known.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Text somebody wrote, with its line breaks. */
export function Prose({ of }: { of: string | undefined }) {
  return of ? <p class="result-prose">{of}</p> : null;
}

/** A name that leads to its page when there is an address; the address itself when there is no name. */
export function Named({ name, url }: { name?: string | undefined; url?: string | undefined }) {
  const text = useText();
  const words = name || url || text('result_unnamed');
  return url ? <OutsideLink url={url}>{words}</OutsideLink> : <span>{words}</span>;
}

/** Stands for a picture: none is loaded from LinkedIn. */
export function Initials({ of }: { of: string | undefined }) {
  const letters = (of ?? '')
    .split(/\s+/)
    .flatMap((word) => [...word].find((letter) => /\p{L}/u.test(letter)) ?? []);
  const [first = '?', ...rest] = letters;
  return (
    <span class="result-initials" aria-hidden="true">
      {`${first}${rest.at(-1) ?? ''}`.toUpperCase()}
    </span>
  );
}
