import type { Page } from 'playwright-core';
import { demoKeys, type LinkedApiKeys } from '../../world/demo-keys';
import { goTo } from './operation-form';
import type { Stage } from './stage';

/** Asks the world's Linked API as another program would, past Sidecar. @returns its answer's `result` */
export async function askOutside(
  stage: Stage,
  method: 'GET' | 'POST',
  path: string,
  body?: unknown,
  keys: LinkedApiKeys = demoKeys.linkedApi,
): Promise<Record<string, unknown>> {
  const response = await fetch(`${stage.world.httpUrl}/linked-api${path}`, {
    method,
    headers: {
      'linked-api-token': keys.linkedApiToken,
      'identification-token': keys.identificationToken,
      'content-type': 'application/json',
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const { result }: { result?: Record<string, unknown> } = await response.json();
  if (!result) throw new Error(`${method} ${path}: ${response.status}`);
  return result;
}

/** Types an id and a function name into the form under the list of runs. */
export async function restore(dashboard: Page, workflowId: string, functionName: string): Promise<void> {
  await goTo(dashboard, 'runs');
  const box = dashboard.locator('.runs-restore');
  if ((await box.getAttribute('open')) === null) await box.locator('summary').click();
  await box.getByLabel('Workflow id').fill(workflowId);
  await box.getByLabel('Function name').fill(functionName);
  await box.getByRole('button', { name: 'Restore' }).click();
}
