import type { Field, FormValues } from '../../forms/field';
import { fieldsOf } from '../../forms/fields-of';
import { type OperationName, operations } from '../../linkedin/operations';
import { invitationAddress } from '../../linkedin/operations/network';

/** The fields of a form as it is filled in so far: of an invitation only the address that fits its kind, and that is needed. */
export function fittingFields(operation: OperationName, values: FormValues): readonly Field[] {
  const fields = fieldsOf(operations[operation].input);
  if (operation !== 'acceptInvitation' && operation !== 'ignoreInvitation') return fields;
  const addresses = Object.entries(invitationAddress);
  const needed = addresses.find(([kind]) => kind === values.invitationType)?.[1];
  return fields.flatMap((field) => {
    if (!addresses.some(([, address]) => address === field.name)) return field;
    return field.name === needed ? { ...field, required: true } : [];
  });
}
