import { useId, useState } from 'preact/hooks';
import { useFormat, useText } from '../../shared/text';

export type TagsFieldProps = {
  tags: readonly string[];
  /** Tags in use elsewhere. */
  suggestions: readonly string[];
  saved: boolean;
  onChange(tags: readonly string[]): void;
};

/** As many and as long as storage takes. */
const mostTags = 20;
const longestTag = 40;

/** The user's own labels: each can be taken off, a new one is typed or picked. */
export function TagsField({ tags, suggestions, saved, onChange }: TagsFieldProps) {
  const text = useText();
  const format = useFormat();
  const id = useId();
  const [draft, setDraft] = useState('');
  const full = tags.length >= mostTags;
  const fresh = draft.trim().replace(/\s+/g, ' ');
  const known = tags.some((tag) => tag.toLocaleLowerCase() === fresh.toLocaleLowerCase());
  const add = (): void => {
    if (!fresh || full) return;
    setDraft('');
    if (!known) onChange([...tags, fresh]);
  };
  return (
    <form
      class="records-field"
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <label for={id}>{text('records_tags')}</label>
      {tags.length > 0 && (
        <ul class="records-tags">
          {tags.map((tag) => (
            <li key={tag}>
              <span title={tag}>{tag}</span>
              <button
                type="button"
                aria-label={text('records_tag_remove', tag)}
                onClick={() => onChange(tags.filter((each) => each !== tag))}
              >
                <span aria-hidden="true">×</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <div class="records-add">
        <input
          id={id}
          type="text"
          list={`${id}-list`}
          maxLength={longestTag}
          value={draft}
          disabled={full}
          placeholder={text('records_tag_new')}
          aria-describedby={`${id}-told`}
          onInput={(event) => setDraft(event.currentTarget.value)}
        />
        <datalist id={`${id}-list`}>
          {suggestions
            .filter((tag) => !tags.includes(tag))
            .map((tag) => (
              <option key={tag} value={tag} />
            ))}
        </datalist>
        <button type="submit" class="button small" aria-disabled={full || !fresh}>
          {text('records_tag_add')}
        </button>
      </div>
      <p class="records-saved" role="status" id={`${id}-told`}>
        {full ? text('records_tags_full', format.number(mostTags)) : saved && text('records_saved')}
      </p>
    </form>
  );
}
