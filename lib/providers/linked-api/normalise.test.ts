import { expect, it } from 'vitest';
import { normalise } from './normalise';

it.each([
  [' linked_00ff ', 'id_00ff\n', 'linked_00ff', 'id_00ff'],
  ['linked-api-token: linked_00ff', 'identification-token: id_00ff', 'linked_00ff', 'id_00ff'],
  ['another-form', 'also-another', 'another-form', 'also-another'],
])('accepts %j with %j', (linkedApiToken, identificationToken, token, identification) => {
  expect(normalise({ linkedApiToken, identificationToken })).toEqual({
    ok: true,
    credentials: { linkedApiToken: token, identificationToken: identification },
  });
});

it.each([
  ['', '', 'linkedApiToken', 'key_empty'],
  ['linked_1', '  ', 'identificationToken', 'key_empty'],
  ['id_1', 'linked_1', 'linkedApiToken', 'key_swapped'],
  ['id_1', 'id_1', 'linkedApiToken', 'key_isIdentification'],
  ['linked_1', 'linked_1', 'identificationToken', 'key_isLinkedApi'],
  ['bna_00ff', 'id_1', 'linkedApiToken', 'key_isBuena'],
  ['linked_1', 'bna_00ff', 'identificationToken', 'key_isBuena'],
  ['linked 1', 'id_1', 'linkedApiToken', 'key_badCharacter'],
  ['linked_1', 'id_ü', 'identificationToken', 'key_badCharacter'],
])('refuses %j with %j: %s, %s', (linkedApiToken, identificationToken, field, reason) => {
  expect(normalise({ linkedApiToken, identificationToken })).toMatchObject({
    ok: false,
    field,
    failure: { code: 'invalid-input', reason },
  });
});

it.each([
  ['  acct_00ff ', 'account', { linkedApiToken: 'acct_00ff', form: 'account' }],
  ['account-api-token: acct_00ff', 'account', { linkedApiToken: 'acct_00ff', form: 'account' }],
])('takes %j alone for the form %s', (linkedApiToken, form, credentials) => {
  for (const identificationToken of [undefined, '', 'id_00ff']) {
    const values = {
      linkedApiToken,
      form,
      ...(identificationToken !== undefined && { identificationToken }),
    };
    expect(normalise(values)).toEqual({ ok: true, credentials });
  }
});

it.each([
  [{ linkedApiToken: '', form: 'account' }, 'linkedApiToken', 'key_empty'],
  [{ linkedApiToken: 'acct_1', form: 'current' }, 'identificationToken', 'key_empty'],
  [{ linkedApiToken: 'acct_1', form: 'data' }, 'form', 'key_linkedApiForm'],
])('refuses %j at %s: %s', (values, field, reason) => {
  expect(normalise(values)).toMatchObject({ ok: false, field, failure: { reason } });
});

it('keeps no word of the form that is usual', () => {
  expect(normalise({ linkedApiToken: 'linked_1', identificationToken: 'id_1', form: 'current' })).toEqual({
    ok: true,
    credentials: { linkedApiToken: 'linked_1', identificationToken: 'id_1' },
  });
});
