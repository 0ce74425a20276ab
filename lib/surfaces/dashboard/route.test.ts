import fc from 'fast-check';
import { expect, it } from 'vitest';
import { hashOf, type Route, routeOf, viewNames } from './route';

it.each<[string, Route]>([
  ['', { view: 'runs' }],
  ['#', { view: 'runs' }],
  ['#/', { view: 'runs' }],
  ['#/runs', { view: 'runs' }],
  ['#/runs/', { view: 'runs' }],
  ['#/runs/5f0c1f4e', { view: 'runs', detail: '5f0c1f4e' }],
  ['#/run', { view: 'run' }],
  ['#/run/fetchPerson', { view: 'run', detail: 'fetchPerson' }],
  ['#/people', { view: 'people' }],
  ['#/campaigns', { view: 'campaigns' }],
  ['#/usage', { view: 'usage' }],
  ['#/workflow', { view: 'workflow' }],
  ['#/run/customWorkflow', { view: 'workflow' }],
  ['#/run/fetchPerson/from/5f0c', { view: 'run', detail: 'fetchPerson', from: '5f0c' }],
  ['#/run/customWorkflow/from/5f0c', { view: 'workflow', from: '5f0c' }],
])('%s leads to %j', (hash, route) => expect(routeOf(hash)).toEqual(route));

it.each([
  '#/nowhere',
  '#runs',
  '#/RUNS',
  '#/people/ada',
  '#/usage/2026-11-18',
  '#/runs/a/b',
  '#/runs/a/from/b',
  '#/run/from/b',
  '#/runs/%E0%A4%A',
  '#/constructor',
])('%s leads to the runs, since nobody knows it', (hash) => expect(routeOf(hash)).toEqual({ view: 'runs' }));

it('reads back every address it writes', () => {
  const view = fc.constantFrom(...viewNames);
  fc.assert(
    fc.property(view, (name) => {
      expect(routeOf(hashOf({ view: name }))).toEqual({ view: name });
    }),
  );
  const detail = fc.string({ minLength: 1, unit: 'grapheme' });
  fc.assert(
    fc.property(fc.constantFrom('runs' as const, 'run' as const), detail, (name, id) => {
      const route = { view: name, detail: id };
      expect(routeOf(hashOf(route))).toEqual(route);
    }),
  );
});

it('never fails on what somebody types', () => {
  fc.assert(fc.property(fc.string(), (typed) => viewNames.includes(routeOf(`#${typed}`).view)));
});
