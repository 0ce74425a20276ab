import type { Page } from 'playwright-core';
import { runsEnd, type Toured } from './full-tour';
import { goTo } from './operation-form';
import type { Stage } from './stage';

/** Searches, opens each and asks how the user stands with them: three levels, and a loop among them. */
const workflow = JSON.stringify(
  {
    actionType: 'st.searchPeople',
    term: 'engineer',
    limit: 2,
    // biome-ignore lint/suspicious/noThenProperty: the service's own word for what follows
    then: {
      actionType: 'st.doForPeople',
      // biome-ignore lint/suspicious/noThenProperty: as above
      then: {
        actionType: 'st.openPersonPage',
        basicInfo: true,
        // biome-ignore lint/suspicious/noThenProperty: as above
        then: [{ actionType: 'st.checkConnectionStatus', label: 'how we stand' }],
      },
    },
  },
  undefined,
  2,
);

/** Types it into the editor. */
export async function writeWorkflow(dashboard: Page, text: string): Promise<void> {
  await goTo(dashboard, 'workflow');
  await dashboard.getByLabel('Workflow as JSON').fill(text);
}

/**
 * Types a workflow into the editor, runs it and reads its tree, with loops answered in either shape the service may use.
 * Throws when the ledger or the tree is not as it must be.
 */
export async function customWorkflow(
  stage: Stage,
  dashboard: Page,
  loopShape: 'opener' | 'wrapped',
): Promise<Toured> {
  const { control } = stage.world;
  control.account({ loopShape });
  const count = (kind: string) => control.ledger().effects.filter((each) => each.kind === kind).length;
  const before = { fetched: count('personFetched'), checked: count('connectionChecked') };
  await writeWorkflow(dashboard, workflow);
  const shown = await runsEnd(dashboard, () =>
    dashboard.getByRole('button', { name: 'Run workflow' }).click(),
  );
  const tree = dashboard.getByRole('tree');
  await tree.waitFor();
  const people = await tree.getByRole('treeitem').allInnerTexts();
  if (!people.some((row) => /Engineer|engineer|at /.test(row)))
    throw new Error(`The tree shows: ${people.join(' | ')}`);
  const fetched = count('personFetched') - before.fetched;
  const checked = count('connectionChecked') - before.checked;
  if (fetched !== 2 || checked !== 2) {
    throw new Error(
      `The ledger has ${fetched} × personFetched and ${checked} × connectionChecked, not 2 and 2`,
    );
  }
  control.account({ loopShape: 'opener' });
  return {
    ledger: '1 × workflow, 2 × personFetched, 2 × connectionChecked',
    shown: (/\d+ actions?[^\n]*/.exec(shown)?.[0] ?? people[0] ?? '').replace(/\s+/g, ' ').slice(0, 60),
  };
}
