// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { templates } from '../../../lib/providers/linked-api/wire/templates';
import { settle, text, workflowPage } from '../../../tests/fakes/workflow-page';

describe('templates', () => {
  test.each(templates.map((template) => [template.id, template] as const))(
    '%s gives a workflow without problems',
    async (id, template) => {
      const { press, find, fill, store } = await workflowPage();
      await press(text(`workflow_template_${id}`));
      if (template.fields.some(({ param }) => param.required && param.type !== 'choice')) {
        expect(find('Use this template').disabled).toBe(true);
      }
      if (template.fields.some(({ name }) => name === 'term')) await fill(text('field_term'), 'weaver');
      if (template.fields.some(({ name }) => name === 'companyUrl')) {
        await fill(text('field_companyUrl'), 'https://www.linkedin.com/company/looms-example');
      }
      find('Use this template').form?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
      await settle();
      expect(store.state.get().reading.problems).toEqual([]);
    },
  );
});
