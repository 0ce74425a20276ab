import { describe, expect, test } from 'vitest';
import { catalogueLookup } from '../../../lib/locale/catalogue-lookup';
import { textFrom } from '../../../lib/locale/text';
import { grammar } from '../../../lib/providers/linked-api/wire/grammar';
import { jsonRules } from '../../../lib/providers/linked-api/wire/json-tree';
import { workflowRules } from '../../../lib/providers/linked-api/wire/violation';
import messages from '../../../public/_locales/en/messages.json';

const text = textFrom(catalogueLookup(messages));

describe('every word', () => {
  test.each([...grammar.keys()])('the action %s has a name', (name) => {
    expect(text.orElse(`workflow_action_${name.replace('.', '_')}`, '')).not.toBe('');
  });
  test.each(jsonRules)('the rule %s of JSON has a sentence', (rule) => {
    expect(text.orElse(`workflow_json_${rule.replaceAll('-', '_')}`, '')).not.toBe('');
  });
  test.each(workflowRules)('the rule %s of workflows has a sentence', (rule) => {
    expect(text.orElse(`workflow_rule_${rule.replaceAll('-', '_')}`, '')).not.toBe('');
  });
});
