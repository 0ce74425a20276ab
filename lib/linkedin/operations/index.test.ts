import { describe, expect, expectTypeOf, it } from 'vitest';
import messages from '../../../public/_locales/en/messages.json';
import { z } from '../../schema';
import { subjectKinds } from '../subject';
import {
  effectOf,
  isOperationName,
  type OperationRequest,
  operationFrom,
  operationNames,
  operations,
  requestSchema,
} from './index';
import { usageCategories } from './operation';

describe('the vocabulary', () => {
  it('has every operation the service documents', () => {
    expect(operationNames).toHaveLength(52);
    expect(operationNames.filter((name) => name.startsWith('nv'))).toHaveLength(8);
  });

  it.each(operationNames)('%s can be asked for by its name, and says what it is', (name) => {
    const { subject, effect, category, result } = operations[name];
    expect(subjectKinds).toContain(subject);
    expect(['read', 'write']).toContain(effect);
    expect(usageCategories).toContain(category);
    expect(result).toBeInstanceOf(z.ZodMiniType);
    const paths = requestSchema.safeParse({ operation: name }).error?.issues.map(({ path }) => path[0]);
    expect(new Set(paths)).toEqual(new Set(['input']));
  });

  it.each(operationNames)('%s has a name and a sentence on what it does', (name) => {
    const texts = new Map(Object.entries(messages).map(([key, { message }]) => [key, message]));
    expect(texts.get(`operation_${name}`)).toMatch(/^[A-Z].{3,45}[^.]$/);
    expect(texts.get(`operationHelp_${name}`)).toMatch(/^[A-Z].{30,200}\.$/);
  });

  it('refuses what it has no word for', () => {
    for (const operation of ['', 'toString', '__proto__', 'fetchperson', 7, undefined]) {
      expect(requestSchema.safeParse({ operation, input: {} }).success).toBe(false);
    }
    expect(isOperationName('hasOwnProperty')).toBe(false);
  });

  it('reads requests as what the program passes on', () => {
    expectTypeOf<z.output<typeof requestSchema>>().toEqualTypeOf<OperationRequest>();
  });
});

describe('the operation a name means', () => {
  it.each([
    ['fetchPerson', 'fetchPerson'],
    ['executeCustomWorkflow', 'customWorkflow'],
    ['salesNavigatorFetchPerson', 'nvFetchPerson'],
    ['salesNavigatorFetchCompany', 'nvFetchCompany'],
    ['salesNavigatorSearchCompanies', 'nvSearchCompanies'],
    ['salesNavigatorSearchPeople', 'nvSearchPeople'],
    ['salesNavigatorSendMessage', 'nvSendMessage'],
    ['salesNavigatorSyncConversation', 'nvSyncConversation'],
    ['getApiUsageStats', 'getApiUsage'],
    ['nv_fetch_person', 'nvFetchPerson'],
    ['retrieve_ssi', 'retrieveSSI'],
    ['custom_workflow', 'customWorkflow'],
    [' sync_network ', 'syncNetwork'],
    ['fetchUser', undefined],
    ['', undefined],
    ['constructor', undefined],
  ])('%s is %s', (name, operation) => {
    expect(operationFrom(name)).toBe(operation);
  });

  it.each(operationNames)('%s is itself', (name) => {
    expect(operationFrom(name)).toBe(name);
  });
});

describe('the effect of a custom workflow', () => {
  const effect = (workflow: Record<string, unknown> | Record<string, unknown>[]) =>
    effectOf({ operation: 'customWorkflow', input: { workflow } });
  const under = (actionType: string, then: unknown) => ({ actionType, then });
  const loop = (then: unknown) =>
    under('st.searchPeople', under('st.doForPeople', [under('st.openPersonPage', then)]));

  it('is to read when all of it only looks', () => {
    expect(effect(loop([{ actionType: 'st.retrievePersonSkills' }]))).toBe('read');
    expect(effect(loop({ actionType: 'st.checkConnectionStatus' }))).toBe('read');
    expect(effect([{ actionType: 'st.retrieveSSI' }, { actionType: 'nv.searchPeople' }])).toBe('read');
    expect(effect(under('st.openPersonPage', []))).toBe('read');
  });

  it('is to write when anything in it may change something, or cannot be told', () => {
    expect(effect(loop([{ actionType: 'st.sendConnectionRequest' }]))).toBe('write');
    expect(effect([{ actionType: 'st.retrieveSSI' }, { actionType: 'st.reactToPost' }])).toBe('write');
    for (const actionType of ['st.syncInbox', 'st.checkConnectionStatusX', 'xx.openPost', 'retrieveSSI', 7]) {
      expect(effect({ actionType })).toBe('write');
    }
    expect(effect({})).toBe('write');
    expect(effect(under('st.openPost', 'all'))).toBe('write');
    expect(effect(under('st.openPost', null))).toBe('write');
  });

  it('is told of a tree however deep or wide', () => {
    let deep: Record<string, unknown> = { actionType: 'st.sendMessage' };
    for (let level = 0; level < 20_000; level += 1) deep = under('st.openPersonPage', deep);
    expect(effect(deep)).toBe('write');
    expect(effect(Array.from({ length: 300_000 }, () => ({ actionType: 'st.retrieveFeed' })))).toBe('read');
  });

  it('of everything else is that of the operation', () => {
    expect(effectOf({ operation: 'syncNetwork', input: {} })).toBe('write');
    expect(effectOf({ operation: 'retrieveFeed', input: {} })).toBe('read');
  });
});
