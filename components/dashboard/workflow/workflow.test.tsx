// @vitest-environment happy-dom
import { render } from 'preact';
import { beforeEach, describe, expect, it, test } from 'vitest';
import { failed } from '../../../lib/failure';
import { catalogueLookup } from '../../../lib/locale/catalogue-lookup';
import { textFrom } from '../../../lib/locale/text';
import { grammar } from '../../../lib/providers/linked-api/wire/grammar';
import { childrenOf } from '../../../lib/providers/linked-api/wire/grammar-questions';
import { jsonRules } from '../../../lib/providers/linked-api/wire/json-tree';
import { templates } from '../../../lib/providers/linked-api/wire/templates';
import { workflowRules } from '../../../lib/providers/linked-api/wire/violation';
import { workflowProps } from '../../../lib/surfaces/dashboard/workflow-props';
import { createWorkflowStore } from '../../../lib/surfaces/dashboard/workflow-store';
import { minute } from '../../../lib/time';
import messages from '../../../public/_locales/en/messages.json';
import { TextContext } from '../../shared/text';
import { WorkflowView } from './workflow-view';

const text = textFrom(catalogueLookup(messages));
const settle = () => new Promise((resolve) => setTimeout(resolve, 20));
const ssi = '{ "actionType": "st.retrieveSSI" }';
const personUrl = 'https://www.linkedin.com/in/ada-park';

/** The page with a store and a place to keep the text that behave. */
async function world(given: { kept?: string; full?: boolean; refuses?: boolean } = {}) {
  const runs: unknown[] = [];
  const disk = { text: given.kept, writes: 0 };
  const clipboard: string[] = [];
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  const life = new AbortController();
  const store = createWorkflowStore(
    {
      recall: async () => disk.text,
      remember: async (kept) => {
        if (given.full) throw new Error('full');
        await settle();
        disk.text = kept;
        disk.writes += 1;
      },
      run: async (workflow) => {
        if (given.refuses) throw failed('not-configured', '');
        runs.push(workflow);
      },
      copy: async (copied) => void clipboard.push(copied),
      now: () => Date.now(),
    },
    life.signal,
  );
  store.state.listen((state) => {
    render(
      <TextContext.Provider value={text}>
        <WorkflowView {...workflowProps(state, store)} />
      </TextContext.Provider>,
      root,
    );
  }, life.signal);
  await store.start();
  await settle();

  const find = (name: string): HTMLButtonElement => {
    const all = [...root.querySelectorAll('button')];
    const found = all.find((each) => (each.getAttribute('aria-label') ?? each.textContent?.trim()) === name);
    if (!found) throw new Error(`No button ${name} among ${all.map((each) => each.textContent).join(', ')}`);
    return found;
  };
  const field = <T extends HTMLElement>(label: string, kind: new () => T): T => {
    const labels = [...root.querySelectorAll('label')].filter((each) => each.textContent?.trim() === label);
    const found = labels
      .map((each) => root.querySelector(`[id="${each.getAttribute('for')}"]`))
      .find((each) => each instanceof kind);
    if (!(found instanceof kind)) throw new Error(`No field ${label}`);
    return found;
  };
  const area = () => field('Workflow as JSON', HTMLTextAreaElement);
  return {
    root,
    store,
    runs,
    disk,
    clipboard,
    find,
    field,
    area,
    press: async (name: string) => {
      find(name).click();
      await settle();
    },
    /** The caret stands at `|`, or at the end. */
    type: async (marked: string) => {
      const element = area();
      const at = marked.indexOf('|');
      element.value = marked.replace('|', '');
      element.setSelectionRange(at < 0 ? element.value.length : at, at < 0 ? element.value.length : at);
      element.dispatchEvent(new Event('input', { bubbles: true }));
      await settle();
    },
    key: async (key: string, rest: KeyboardEventInit = {}) => {
      const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...rest });
      area().dispatchEvent(event);
      await settle();
      return event.defaultPrevented;
    },
    fill: async (label: string, value: string) => {
      const element = field(label, HTMLInputElement);
      element.value = value;
      element.dispatchEvent(new Event('input', { bubbles: true }));
      await settle();
    },
    pick: async (label: string, value: string) => {
      const select = field(label, HTMLSelectElement);
      select.value = value;
      select.dispatchEvent(new Event('change', { bubbles: true }));
      await settle();
      select.form?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
      await settle();
    },
    options: () => [...root.querySelectorAll('[role="option"] code')].map((each) => each.textContent),
    problems: () => [...root.querySelectorAll('.workflow-problem')].map((each) => each.textContent ?? ''),
  };
}

beforeEach(() => document.body.replaceChildren());

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

describe('as text', () => {
  it('an empty page says what to do, and why nothing can run', async () => {
    const { find, root } = await world();
    expect(find('Run workflow').disabled).toBe(true);
    expect(root.textContent).toContain('There is nothing to run yet.');
    expect(root.querySelector('.workflow-problems')).toBeNull();
  });

  it('each problem has its line, its path, a sentence and what would fit, and leads to its place', async () => {
    const { type, problems, find, area } = await world();
    await type(
      `{\n  "actionType": "st.openPersonPage",\n  "personUrl": "${personUrl}",\n  "then": { "actionType": "st.commentOnPost", "text": "Hi" }\n}`,
    );
    expect(problems()).toHaveLength(1);
    expect(problems()[0]).toMatch(
      /^Error line 4, column 27then.*st\.commentOnPost cannot stand under st\.openPersonPage/,
    );
    expect(problems()[0]).toContain('It may stand under: st.openPost.');
    find('Go to line 4').click();
    await settle();
    expect(area().value.slice(area().selectionStart)).toMatch(/^"st\.commentOnPost"/);
    expect(document.activeElement).toBe(area());
  });

  it('a misspelt action is told with the nearest name', async () => {
    const { type, problems } = await world();
    await type('{"actionType": "st.retriveSSI"}');
    expect(problems()[0]).toContain('There is no action “st.retriveSSI”.');
    expect(problems()[0]).toContain('Would fit: st.retrieveSSI.');
  });

  it('what is no JSON but clear is mended on request, and can be brought back', async () => {
    const { type, press, area } = await world();
    await type("{actionType: 'st.retrieveSSI',}");
    await press('Mend and format');
    expect(area().value).toBe('{\n  "actionType": "st.retrieveSSI"\n}\n');
    await press('Bring back what was there');
    expect(area().value).toBe("{actionType: 'st.retrieveSSI',}");
  });

  it('text of 2 MB is refused by its size at once, and what was there stays', async () => {
    const { type, root, area } = await world({ kept: ssi });
    const began = performance.now();
    await type(`["${'x\n'.repeat(1_000_000)}"]`);
    expect(root.querySelector('[role="alert"]')?.textContent).toContain(
      'This text has 2,001 kB; a workflow may have 200 kB at most.',
    );
    expect(area().value).toBe(ssi);
    expect(performance.now() - began).toBeLessThan(2_000);
  });
});

describe('the list at the caret', () => {
  it('comes with Ctrl+Space, moves with the arrows and is taken with Enter', async () => {
    const { type, key, options, area, root } = await world();
    await type('{"actionType": "st.doForPosts", "then": {"actionType": |}}');
    expect(options()).toEqual([]);
    expect(await key(' ', { ctrlKey: true })).toBe(true);
    expect(options()).toEqual(['st.openPost']);
    await type('{"actionType": "st.openPost", "then": {"actionType": "|"}}');
    expect(options()).toEqual(childrenOf('st.openPost'));
    await key('ArrowDown');
    const active = area().getAttribute('aria-activedescendant') ?? '';
    expect(root.querySelector(`[id="${active}"]`)?.textContent).toContain('st.commentOnPost');
    expect(root.querySelector(`[id="${active}"]`)?.textContent).toContain('Comment on the post');
    expect(await key('Enter')).toBe(true);
    expect(area().value).toBe('{"actionType": "st.openPost", "then": {"actionType": "st.commentOnPost"}}');
    expect(options()).toEqual([]);
  });

  it('goes with Escape and with the focus', async () => {
    const { type, key, options, area } = await world();
    await type('{"actionType": "st.retr|"}');
    expect(options().length).toBeGreaterThan(3);
    await key('Escape');
    expect(options()).toEqual([]);
    await type('{"actionType": "st.retri|"}');
    area().dispatchEvent(new FocusEvent('blur'));
    await settle();
    expect(options()).toEqual([]);
  });

  it('Enter keeps the depth of the line, and a closing bracket takes it back', async () => {
    const { type, key, area } = await world();
    await type('{|');
    await key('Enter');
    expect(area().value).toBe('{\n  ');
    area().setSelectionRange(4, 4);
    expect(await key('}')).toBe(true);
    expect(area().value).toBe('{\n}');
    expect(await key('}')).toBe(false);
  });

  it('Tab leaves the text until it is told to indent, and leaves it again after Escape', async () => {
    const { type, key, area, find } = await world();
    await type('{|}');
    await key('Escape');
    expect(await key('Tab')).toBe(false);
    expect(await key('m', { ctrlKey: true })).toBe(true);
    expect(find('Tab indents').getAttribute('aria-pressed')).toBe('true');
    expect(await key('Tab')).toBe(true);
    expect(area().value).toBe('{  }');
    await key('Escape');
    expect(await key('Tab')).toBe(false);
  });
});

describe('by picking', () => {
  it('builds a whole workflow of steps that fit, and the text follows', async () => {
    const { press, pick, fill, store, field, find } = await world();
    await press('By picking');
    await pick('First step', 'st.searchPeople');
    const under = field('Add a step under: Search people', HTMLSelectElement);
    expect([...under.options].map(({ value }) => value)).toEqual(['st.doForPeople']);
    await pick('Add a step under: Search people', 'st.doForPeople');
    await pick('Add a step under: Open a person’s page', 'st.sendConnectionRequest');
    await fill(text('field_term'), 'weaver');
    expect(store.state.get().reading.problems).toEqual([]);
    expect(JSON.parse(store.state.get().text)).toMatchObject({
      actionType: 'st.searchPeople',
      term: 'weaver',
    });
    await press('As JSON');
    await press('By picking');
    await press('Remove: For each person');
    expect(JSON.parse(store.state.get().text)).toEqual({ actionType: 'st.searchPeople', term: 'weaver' });
    expect(find('Run workflow').disabled).toBe(false);
  });

  it('says at the field what is wrong with it', async () => {
    const { press, pick, fill, root } = await world();
    await press('By picking');
    await pick('First step', 'st.openPersonPage');
    await fill(text('field_personUrl'), 'https://looms.example');
    const input = root.querySelector('[aria-invalid="true"]');
    const help = root.querySelector(`[id="${input?.getAttribute('aria-describedby')}"]`);
    expect(help?.textContent).toContain('“https://looms.example” is no address that fits personUrl.');
  });

  it('moves steps among those beside them', async () => {
    const { press, pick, store } = await world({ kept: ssi });
    await press('By picking');
    await pick('Add a step after these', 'st.retrievePerformance');
    await press('Move down: Read your Social Selling Index');
    expect(JSON.parse(store.state.get().text).map((step: { actionType: string }) => step.actionType)).toEqual(
      ['st.retrievePerformance', 'st.retrieveSSI'],
    );
  });

  it('is refused with the reason while the text is no JSON', async () => {
    const { type, press, root, find } = await world();
    await type('{"actionType": ');
    await press('By picking');
    expect(find('As JSON').getAttribute('aria-pressed')).toBe('true');
    expect(root.querySelector('[role="alert"]')?.textContent).toMatch(
      /cannot be shown yet.*line 1, column 14/,
    );
  });

  it('shows what is no step as it is', async () => {
    const { press, root } = await world({ kept: '["soon", {"actionType": "st.retrieveSSI"}]' });
    await press('By picking');
    expect(root.querySelector('h4')?.textContent).toBe('Not a step: soon');
  });
});

describe('templates', () => {
  test.each(templates.map((template) => [template.id, template] as const))(
    '%s gives a workflow without problems',
    async (id, template) => {
      const { press, find, fill, store } = await world();
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

describe('before it runs', () => {
  const connect = `{"actionType": "st.sendConnectionRequest", "personUrl": "${personUrl}"}`;

  it('what reads only runs at once', async () => {
    const { type, press, runs, root } = await world();
    await type(ssi);
    expect(root.textContent).toContain('It only reads: nothing is sent or changed.');
    await press('Run workflow');
    expect(runs).toEqual([{ actionType: 'st.retrieveSSI' }]);
    expect(root.textContent).toContain('Started. You find it under Runs.');
  });

  it('what sends something is asked about first, and only a yes sends it', async () => {
    const { type, press, runs, root } = await world();
    await type(connect);
    expect(root.textContent).toContain('It acts in your name: at most 1 connection request.');
    await press('Run workflow');
    await press('Not yet');
    expect(runs).toEqual([]);
    await press('Run workflow');
    await press('Yes, run it');
    expect(runs).toHaveLength(1);
  });

  it('what has an error cannot run, what has a note can', async () => {
    const { type, find, root } = await world();
    await type('{"actionType": "st.retrieveSSI", "colour": "blue"}');
    expect(find('Run workflow').disabled).toBe(false);
    await type('{"actionType": "st.searchPeople", "limit": 0}');
    expect(find('Run workflow').disabled).toBe(true);
    const why = root.querySelector(`[id="${find('Run workflow').getAttribute('aria-describedby')}"]`);
    expect(why?.textContent).toBe('1 error has to be mended first.');
  });

  it('says why it could not be started', async () => {
    const { type, press, root } = await world({ refuses: true });
    await type(ssi);
    await press('Run workflow');
    expect(root.querySelector('[role="alert"][data-code="not-configured"]')).not.toBeNull();
  });

  it('the text can be copied', async () => {
    const { type, press, clipboard } = await world();
    await type(ssi);
    await press('Copy JSON');
    expect(clipboard).toEqual([ssi]);
  });
});

describe('the text last edited', () => {
  it('is there again next time', async () => {
    const first = await world();
    await first.type(ssi);
    await settle();
    const second = await world({ kept: first.disk.text ?? '' });
    expect(second.area().value).toBe(ssi);
  });

  it('is written once at a time, the newest last', async () => {
    const { store, disk } = await world();
    for (let index = 0; index < 50; index += 1) store.type(`${index}`);
    await new Promise((resolve) => setTimeout(resolve, 80));
    expect(disk.text).toBe('49');
    expect(disk.writes).toBeLessThan(4);
  });

  it('is said to be lost when it cannot be kept', async () => {
    const { type, root } = await world({ full: true });
    await type(ssi);
    expect(root.querySelector('[role="alert"]')?.textContent).toContain('could not be kept');
  });
});

it('a time yet to come is complained of', async () => {
  const { type, problems } = await world();
  const soon = new Date(Date.now() + 10 * minute).toISOString();
  await type(`{"actionType": "st.retrieveConnections", "since": "${soon}"}`);
  expect(problems()[0]).toContain('since lies in the future');
});
