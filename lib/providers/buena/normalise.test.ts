import { expect, it } from 'vitest';
import { normalise } from './normalise';

it.each([
  [{ apiKey: ' bna_00ff\n' }, { apiKey: 'bna_00ff' }],
  [{ apiKey: 'x-api-key: bna_00FF' }, { apiKey: 'bna_00FF' }],
  [{ apiKey: 'Bearer bna_00ff', userId: '  ' }, { apiKey: 'bna_00ff' }],
  [{ apiKey: `bna_${'a'.repeat(68)}` }, { apiKey: `bna_${'a'.repeat(68)}` }],
  [
    { apiKey: '1a2b3c4d-rest', userId: ' 6710fa2b9c04d17e55aa0c31 ' },
    { apiKey: '1a2b3c4d-rest', userId: '6710fa2b9c04d17e55aa0c31' },
  ],
  [
    { apiKey: 'bna_00ff', userId: 'me' },
    { apiKey: 'bna_00ff', userId: 'me' },
  ],
])('accepts %j', (values, credentials) => {
  expect(normalise(values)).toEqual({ ok: true, credentials });
});

it.each([
  [{ apiKey: '' }, 'apiKey', 'key_empty'],
  [{ apiKey: 'bna_00 ff' }, 'apiKey', 'key_badCharacter'],
  [{ apiKey: 'bna_00é' }, 'apiKey', 'key_badCharacter'],
  [{ apiKey: 'bna_' }, 'apiKey', 'key_buenaShape'],
  [{ apiKey: 'bna_xyz' }, 'apiKey', 'key_buenaShape'],
  [{ apiKey: '1a2b3c4d-rest' }, 'apiKey', 'key_buenaGlobal'],
  [{ apiKey: 'linked_00ff' }, 'apiKey', 'key_isLinkedApi'],
  [{ apiKey: 'id_00ff', userId: 'me' }, 'apiKey', 'key_isIdentification'],
  [{ apiKey: '1a2b3c4d-rest', userId: 'a/b' }, 'userId', 'key_buenaUserId'],
  [{ apiKey: '1a2b3c4d-rest', userId: 'a?b' }, 'userId', 'key_buenaUserId'],
  [{ apiKey: '1a2b3c4d-rest', userId: 'a#b' }, 'userId', 'key_buenaUserId'],
  [{ apiKey: '1a2b3c4d-rest', userId: 'a b' }, 'userId', 'key_buenaUserId'],
  [{ apiKey: '1a2b3c4d-rest', userId: '..' }, 'userId', 'key_buenaUserId'],
])('refuses %j in %s with %s', (values, field, reason) => {
  expect(normalise(values)).toMatchObject({ ok: false, field, failure: { code: 'invalid-input', reason } });
});
