import type { Page } from 'playwright-core';
import type { PersonFacts } from '../../../lib/facts/facts';
import type { Run } from '../../../lib/runs/run';

/** Names a spreadsheet program would run, were they not guarded. */
export const formulas = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1+1', '＝1+1'] as const;

const base = Date.UTC(2026, 0, 1);

/** An invented person; the first ones are called as in `formulas`. */
function person(index: number): PersonFacts {
  const number = String(index).padStart(5, '0');
  const url = `https://www.linkedin.com/in/seeded-${number}`;
  return {
    v: 1,
    key: `person:seeded-${number}`,
    subject: { kind: 'person', url },
    seenAt: base + index * 1000,
    listing: {
      name: formulas[index] ?? `Person ${number}`,
      headline: index % 2 === 0 ? 'Weaver, of "looms"\nand nets' : 'Pilot',
      companyName: `Mill ${index % 97}`,
      location: 'Port Ellery',
      publicUrl: url,
    },
  };
}

function run(index: number): Run {
  const number = String(index).padStart(5, '0');
  const url = `https://www.linkedin.com/in/seeded-${number}`;
  const at = base + index * 1000;
  return {
    v: 1,
    runId: `seeded-${number}`,
    operation: 'checkConnectionStatus',
    input: { personUrl: url },
    effect: 'read',
    subject: { kind: 'person', url, name: `Person ${number}` },
    subjectKey: `person:seeded-${number}`,
    provider: 'linked-api',
    createdAt: at,
    updatedAt: at,
    attempt: 1,
    status: { state: 'succeeded', at, result: { connectionStatus: 'notConnected' }, problems: [] },
  };
}

/** Puts so many runs and people into the database behind the extension's back. `page`: one of its pages. */
export async function seed(page: Page, count: number): Promise<void> {
  const indexes = Array.from({ length: count }, (_, index) => index);
  await page.evaluate(
    (stores) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('sidecar');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const tx = opening.result.transaction(Object.keys(stores), 'readwrite');
          for (const [name, rows] of Object.entries(stores)) {
            for (const row of rows) tx.objectStore(name).put(row);
          }
          tx.onerror = () => reject(tx.error);
          tx.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
    { people: indexes.map(person), runs: indexes.map(run) },
  );
}
