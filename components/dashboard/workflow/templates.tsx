import { useState } from 'preact/hooks';
import { fillTemplate, type Template, templates } from '../../../lib/providers/linked-api/wire/templates';
import { useText } from '../../shared/text';
import { ParamField } from './param-field';

export type TemplatesProps = {
  /** A workflow would be taken the place of. */
  replaces: boolean;
  onUse(workflow: unknown): void;
};

/** Whole workflows to start from. */
export function Templates({ replaces, onUse }: TemplatesProps) {
  const text = useText();
  const [chosen, setChosen] = useState<Template | undefined>(undefined);
  return (
    <section class="workflow-templates" aria-labelledby="workflow-templates-name">
      <h3 id="workflow-templates-name">{text('workflow_templates')}</h3>
      <div class="buttons">
        {templates.map((template) => (
          <button
            key={template.id}
            type="button"
            class="button small"
            aria-expanded={chosen === template}
            onClick={() => setChosen(chosen === template ? undefined : template)}
          >
            {text(`workflow_template_${template.id}`)}
          </button>
        ))}
      </div>
      {chosen && (
        <TemplateForm
          key={chosen.id}
          template={chosen}
          replaces={replaces}
          onUse={(workflow) => {
            setChosen(undefined);
            onUse(workflow);
          }}
        />
      )}
    </section>
  );
}

function TemplateForm({ template, replaces, onUse }: TemplatesProps & { template: Template }) {
  const text = useText();
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(template.fields.map(({ name, usual }) => [name, usual])),
  );
  const missing = template.fields.some(({ name, param }) => param.required && !typed[name]?.trim());
  return (
    <form
      class="workflow-template"
      aria-label={text(`workflow_template_${template.id}`)}
      onSubmit={(event) => {
        event.preventDefault();
        if (!missing) onUse(fillTemplate(template, typed));
      }}
    >
      {template.fields.map(({ name, param }) => (
        <ParamField
          key={name}
          id={`workflow-template-${name}`}
          place={name}
          param={param}
          value={typed[name] || undefined}
          violations={[]}
          onChange={(value) => setTyped({ ...typed, [name]: value === undefined ? '' : String(value) })}
        />
      ))}
      <div class="buttons">
        <button
          type="submit"
          class="button primary"
          disabled={missing}
          aria-describedby="workflow-template-why"
        >
          {text('workflow_template_use')}
        </button>
        <span class="quiet" id="workflow-template-why">
          {missing ? text('workflow_template_missing') : replaces ? text('workflow_template_replaces') : ''}
        </span>
      </div>
    </form>
  );
}
