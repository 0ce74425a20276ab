import { JsonView } from '../../shared/json-view';
import { OutsideLink } from '../../shared/outside-link';
import { useFormat, useText } from '../../shared/text';
import { momentWords } from '../results/dates';
import { Facts } from '../results/parts';

/** What was asked, field by field, under the names its form gives the fields. */
export function InputFacts({ input }: { input: unknown }) {
  const text = useText();
  if (fieldsOf(input).length === 0) return <p class="quiet">{text('runs_input_none')}</p>;
  return <Group of={input} path={[]} />;
}

function Group({ of, path }: { of: unknown; path: readonly string[] }) {
  const text = useText();
  const facts = fieldsOf(of).map(([name, value]) => {
    const inner = [...path, name];
    const label = text.orElse(`field_${inner.join('_')}`, text.orElse(`field_${name}`, wordsOf(name)));
    return [label, <Value key={name} value={value} path={inner} />] as const;
  });
  return <Facts of={facts} />;
}

/** Deeper than this it is data rather than something to read. A workflow always is. */
const deepest = 3;

function Value({ value, path }: { value: unknown; path: readonly string[] }) {
  const text = useText();
  const format = useFormat();
  if (typeof value === 'boolean') return <span>{text(value ? 'result_yes' : 'result_no')}</span>;
  if (typeof value === 'number') return <span>{format.number(value)}</span>;
  if (typeof value === 'string') return <Words of={value} />;
  if (typeof value !== 'object' || value === null) return <span>{String(value)}</span>;
  if (path.length >= deepest || path[0] === 'workflow') return <JsonView value={value} />;
  if (!Array.isArray(value)) return <Group of={value} path={path} />;
  return (
    <ul class="result-lines">
      {value.map((item: unknown, index) => (
        <li key={index}>
          <Value value={item} path={path} />
        </li>
      ))}
    </ul>
  );
}

function Words({ of }: { of: string }) {
  const text = useText();
  if (/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(of)) return <span>{momentWords(of, text.language)}</span>;
  if (/^https:\/\/\S+$/.test(of)) return <OutsideLink url={of}>{of}</OutsideLink>;
  return <span class="result-prose">{of}</span>;
}

function fieldsOf(value: unknown): [string, unknown][] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).filter(([, inner]) => inner !== undefined);
}

/** `postsRetrievalConfig` → "Posts retrieval config": readable, and still found in the service's documentation. */
function wordsOf(name: string): string {
  const spaced = name.replace(/([a-z\d])([A-Z])/g, '$1 $2').toLowerCase();
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}
