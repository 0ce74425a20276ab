import { useId, useState } from 'preact/hooks';
import { useText } from '../../shared/text';

export type NotesFieldProps = { notes: string; saved: boolean; onSave(notes: string): void };

/** As many as storage takes. */
const longestNotes = 10_000;

/** The user's own words. Saved when one leaves the field, or with Ctrl+Enter. */
export function NotesField({ notes, saved, onSave }: NotesFieldProps) {
  const text = useText();
  const id = useId();
  const [draft, setDraft] = useState(notes);
  // What was there when writing began: leaving the field untouched must not undo what came from elsewhere.
  const [base, setBase] = useState(notes);
  const save = (): void => {
    if (draft.trim() === base.trim()) return;
    setBase(draft);
    onSave(draft);
  };
  return (
    <div class="records-field">
      <label for={id}>{text('records_notes')}</label>
      <textarea
        id={id}
        rows={4}
        maxLength={longestNotes}
        value={draft}
        aria-describedby={`${id}-hint`}
        onInput={(event) => setDraft(event.currentTarget.value)}
        onBlur={save}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save();
        }}
      />
      <p class="quiet" id={`${id}-hint`}>
        {text('records_notes_hint')}
      </p>
      <p class="records-saved" role="status">
        {saved && draft.trim() === base.trim() && text('records_saved')}
      </p>
    </div>
  );
}
