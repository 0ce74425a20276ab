// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { settle, ssi, workflowPage } from '../../../tests/fakes/workflow-page';

describe('the text last edited', () => {
  it('is there again next time', async () => {
    const first = await workflowPage();
    await first.type(ssi);
    await settle();
    const second = await workflowPage({ kept: first.disk.text ?? '' });
    expect(second.area().value).toBe(ssi);
  });

  it('is written once at a time, the newest last', async () => {
    const { store, disk } = await workflowPage();
    for (let index = 0; index < 50; index += 1) store.type(`${index}`);
    await new Promise((resolve) => setTimeout(resolve, 80));
    expect(disk.text).toBe('49');
    expect(disk.writes).toBeLessThan(4);
  });

  it('is said to be lost when it cannot be kept', async () => {
    const { type, root } = await workflowPage({ full: true });
    await type(ssi);
    expect(root.querySelector('[role="alert"]')?.textContent).toContain('could not be kept');
  });
});
