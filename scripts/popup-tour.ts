/**
 * `npm start -- --tour popup`: the popup in sixteen cases against the world: no key, all well, one service failing, all
 * failing; answers fresh and old; light and dark. Prints what the popup says, compared with what the services said.
 */
import { befall, growOld, setUpAll } from '../tests/e2e/journey/popup-course';
import { lookAt } from '../tests/e2e/journey/popup-look';
import { keyedStates, noKey, type PopupState } from '../tests/e2e/journey/popup-states';
import { openStage, type Stage } from '../tests/e2e/journey/stage';

const freshnesses = ['fresh', 'stale'] as const;
const schemes = ['light', 'dark'] as const;

/** Where pictures go, and how it went so far. */
type Tour = { folder: string; passed: number; failed: number };

/** Looks at all of them; after one that is wrong the next are still looked at. */
export async function popupTour(
  folder: string,
  headless: boolean,
): Promise<{ passed: number; failed: number }> {
  const tour: Tour = { folder, passed: 0, failed: 0 };
  line('', 'popup', 'the world', 'says');
  const bare = await openStage({ headless });
  try {
    await lookAround(bare, noKey, tour);
  } finally {
    await bare.close();
  }
  const stage = await openStage({ headless });
  try {
    await setUpAll(stage);
    for (const state of keyedStates) await lookAround(stage, state, tour);
  } finally {
    await stage.close();
  }
  return tour;
}

/** The four looks of one state: new answers in both colours, then old ones. */
async function lookAround(stage: Stage, state: PopupState, tour: Tour): Promise<void> {
  const told = await befall(stage, state).catch((error: unknown) => {
    line('FAILED', state.name, reasonOf(error));
    return undefined;
  });
  if (!told) {
    tour.failed += freshnesses.length * schemes.length;
    return;
  }
  for (const freshness of freshnesses) {
    if (freshness === 'stale') await growOld(stage, state);
    for (const scheme of schemes) {
      const name = `${state.name}-${freshness}-${scheme}`;
      try {
        const { said, world } = await lookAt(stage, { state, freshness, scheme }, told, async (popup) => {
          await popup.screenshot({ path: `${tour.folder}/popup-${name}.png` });
        });
        line('ok', name, world, said);
        tour.passed += 1;
      } catch (error) {
        line('FAILED', name, reasonOf(error));
        tour.failed += 1;
      }
    }
  }
}

const reasonOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).replace(/\s+/g, ' ');

/** Wide enough for the longest there is; what is said ends the line. */
const widths = [6, 23, 75];

/** One line of the table. */
function line(...cells: string[]): void {
  const padded = cells.map((cell, index) => cell.padEnd(widths[index] ?? 0));
  console.log(padded.join('  ').trimEnd());
}
