import { choiceLabel, fieldLabel } from '../../../lib/forms/field-words';
import type { Param } from '../../../lib/providers/linked-api/wire/action-params';
import type { Suggestion } from '../../../lib/providers/linked-api/wire/suggest';
import type { Format } from '../../../lib/wording/format';
import type { Text } from '../../../lib/words';

/** What an action does, in a few words; its own name when nobody has words for it yet. */
export function actionLabel(actionType: string, text: Text): string {
  return text.orElse(`workflow_action_${actionType.replace('.', '_')}`, actionType);
}

/** `place`: `filter.position`. */
export function paramLabel(place: string, text: Text): string {
  if (place === 'basicInfo') return text('workflow_basic_info');
  return place === 'perCompany'
    ? text('workflow_per_company')
    : fieldLabel(place, '', text).replace(/ url$/, ' URL');
}

export function valueLabel(place: string, value: string, text: Text): string {
  return choiceLabel(place, value, text);
}

/** What may be typed there, in one line. */
export function paramHint(param: Param, text: Text, format: Format): string {
  const takes = takesWords(param, text, format);
  return param.required ? text('workflow_takes_needed', takes) : takes;
}

function takesWords(param: Param, text: Text, format: Format): string {
  switch (param.type) {
    case 'text':
      return param.max === undefined
        ? text('workflow_takes_text')
        : text('workflow_takes_text_max', format.number(param.max));
    case 'number': {
      const [min, max] = [format.number(param.min), format.number(param.max)];
      return param.usual === undefined
        ? text('workflow_takes_number', min, max)
        : text('workflow_takes_number_usual', min, max, format.number(param.usual));
    }
    case 'flag':
      return text(param.usual ? 'workflow_takes_flag_yes' : 'workflow_takes_flag_no');
    case 'choice':
      return text('workflow_takes_choice', param.of.join(', '));
    case 'choices':
      return text('workflow_takes_choices', param.of.join(', '));
    case 'link':
      return linkWords(param.to, text);
    case 'email':
      return text('workflow_takes_email');
    case 'time':
      return text('workflow_takes_time');
    case 'texts':
      return text('workflow_takes_texts');
    case 'names':
      return text('workflow_takes_names');
    case 'group':
    case 'groups':
      return text('workflow_takes_group');
  }
}

/** Which page of LinkedIn an address must lead to. */
export function linkWords(to: string, text: Text): string {
  return text.orElse(`workflow_takes_link_${to.replaceAll('-', '_')}`, text('workflow_takes_link_search'));
}

/** What a thing offered at the cursor means, in one line. */
export function suggestionHint(item: Suggestion, text: Text, format: Format): string {
  switch (item.is) {
    case 'action':
      return actionLabel(item.name, text);
    case 'key':
      return text(`workflow_key_${item.key}`);
    case 'param':
      return text('workflow_hint', paramLabel(item.name, text), paramHint(item.param, text, format));
    case 'value':
      return '';
  }
}
