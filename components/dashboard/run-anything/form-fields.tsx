import { useState } from 'preact/hooks';
import { countOf, type Field, type Group, type GroupList, placeOf } from '../../../lib/forms/field';
import { fieldHelp, fieldLabel } from '../../../lib/forms/field-words';
import { addGroup, removeGroup } from '../../../lib/forms/groups';
import { problemWords } from '../../../lib/forms/problem-words';
import { useText } from '../../shared/text';
import {
  ChoiceControl,
  ChoicesControl,
  LineControl,
  ListControl,
  LongControl,
  MomentControl,
  YesNoControl,
} from './controls';
import { type Filling, isTouched } from './filling';
import { controlId } from './run-anything-state';

type FieldsProps = { fields: readonly Field[]; within: string; filling: Filling };

/** Fields in the order of the schema; those that say what to read along stand together, with their settings. */
export function FormFields({ fields, within, filling }: FieldsProps) {
  const text = useText();
  const flags = fields.filter(isFlag);
  const settings = fields.filter((field) => field.kind === 'group' && field.flag !== undefined);
  return (
    <>
      {fields.map((field) => {
        if (settings.includes(field)) return undefined;
        if (!isFlag(field)) return <FormField key={field.name} {...{ field, within, filling }} />;
        if (field !== flags[0]) return undefined;
        return (
          <fieldset key="flags" class="run-anything-group">
            <legend>{text('runAnything_along')}</legend>
            {flags.map((flag) => (
              <Part key={flag.name} flag={flag} {...{ fields, within, filling }} />
            ))}
          </fieldset>
        );
      })}
    </>
  );
}

const isFlag = (field: Field): boolean => field.kind === 'yes-no' && /^retrieve[A-Z]/.test(field.name);

/** One part to read along; what can be set for it shows once it is ticked. */
function Part({ flag, fields, within, filling }: FieldsProps & { flag: Field }) {
  const settings = fields.find((field) => field.kind === 'group' && field.flag === flag.name);
  const ticked = filling.values[placeOf(within, flag.name)] === 'yes';
  return (
    <div class="run-anything-part">
      <FormField field={flag} within={within} filling={filling} />
      {ticked && settings?.kind === 'group' && (
        <GroupBox field={settings} place={placeOf(within, settings.name)} filling={filling} />
      )}
    </div>
  );
}

type FormFieldProps = { field: Field; within: string; filling: Filling };

function FormField({ field, within, filling }: FormFieldProps) {
  const place = placeOf(within, field.name);
  switch (field.kind) {
    case 'words':
    case 'url':
    case 'email':
    case 'whole-number':
      return <LineControl field={field} place={place} filling={filling} />;
    case 'long-words':
      return <LongControl field={field} place={place} filling={filling} />;
    case 'list-of-words':
    case 'json':
      return <ListControl field={field} place={place} filling={filling} />;
    case 'yes-no':
      return <YesNoControl field={field} place={place} filling={filling} />;
    case 'choice':
      return <ChoiceControl field={field} place={place} filling={filling} />;
    case 'choices':
      return <ChoicesControl field={field} place={place} filling={filling} />;
    case 'date-time':
      return <MomentControl field={field} place={place} filling={filling} />;
    case 'list-of-groups':
      return <GroupListBox field={field} place={place} filling={filling} />;
    case 'group':
      return field.required || field.fields.length < 3 ? (
        <GroupBox field={field} place={place} filling={filling} />
      ) : (
        <FoldedGroup field={field} place={place} filling={filling} />
      );
  }
}

type GroupProps = { field: Group; place: string; filling: Filling };

function GroupBox({ field, place, filling }: GroupProps) {
  const text = useText();
  const inside = { ...filling, optional: !field.required };
  return (
    <fieldset
      class="run-anything-group"
      id={controlId(place)}
      tabIndex={-1}
      aria-describedby={filling.problems[place] && `${controlId(place)}-problem`}
    >
      <legend>{fieldLabel(place, filling.operation, text)}</legend>
      <GroupNotes place={place} filling={filling} />
      <FormFields fields={field.fields} within={place} filling={inside} />
    </fieldset>
  );
}

/** A long group starts folded, unless something is typed or wrong in it. */
function FoldedGroup({ field, place, filling }: GroupProps) {
  const text = useText();
  const inside = { ...filling, optional: !field.required };
  const [open, setOpen] = useState(() => isTouched(filling.values, place));
  const label = fieldLabel(place, filling.operation, text);
  return (
    <details
      class="run-anything-fold"
      open={open || isTouched(filling.problems, place)}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary id={controlId(place)}>{label}</summary>
      <fieldset class="run-anything-group" aria-label={label}>
        <GroupNotes place={place} filling={filling} />
        <FormFields fields={field.fields} within={place} filling={inside} />
      </fieldset>
    </details>
  );
}

function GroupListBox({ field, place, filling }: { field: GroupList; place: string; filling: Filling }) {
  const text = useText();
  const { operation, values, onChange } = filling;
  const label = fieldLabel(place, operation, text);
  const count = countOf(values, place);
  const full = field.maxItems !== undefined && count >= field.maxItems;
  return (
    <fieldset
      class="run-anything-group"
      id={controlId(place)}
      tabIndex={-1}
      aria-describedby={filling.problems[place] && `${controlId(place)}-problem`}
    >
      <legend>{label}</legend>
      <GroupNotes place={place} filling={filling} />
      {Array.from({ length: count }, (_, index) => (
        // Entries have no name of their own; removing one moves the others’ texts up.
        <fieldset key={index} class="run-anything-entry">
          <legend>{text('runAnything_entry', label, String(index + 1))}</legend>
          <FormFields
            fields={field.fields}
            within={placeOf(place, index)}
            // An entry that was added is meant.
            filling={{ ...filling, optional: false }}
          />
          <button
            type="button"
            class="button small"
            aria-label={text('runAnything_remove_entry', label, String(index + 1))}
            onClick={() => onChange(removeGroup(values, place, index))}
          >
            {text('runAnything_remove')}
          </button>
        </fieldset>
      ))}
      <div class="buttons">
        <button
          type="button"
          class="button small"
          aria-label={text('runAnything_add_entry', label)}
          disabled={full}
          onClick={() => onChange(addGroup(values, place))}
        >
          {text('runAnything_add')}
        </button>
        {full && <span class="quiet">{text('runAnything_full', String(count))}</span>}
      </div>
    </fieldset>
  );
}

/** What is wrong with a group as a whole, and its help. */
function GroupNotes({ place, filling }: { place: string; filling: Filling }) {
  const text = useText();
  const { operation, problems } = filling;
  const problem = problems[place];
  const help = fieldHelp(place, operation, text);
  return (
    <>
      {problem && (
        <p class="run-anything-problem" id={`${controlId(place)}-problem`}>
          {problemWords(problem, place, operation, text)}
        </p>
      )}
      {help && <p class="quiet">{help}</p>}
    </>
  );
}
