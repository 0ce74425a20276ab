import { until } from '../harness/devtools';
import { goodKeys, openOptions, saveKeys } from '../harness/options';
import { openPopup } from './popup';
import { ageStored } from './popup-age';
import { rowsAmiss } from './popup-amiss';
import { readPopup } from './popup-reading';
import { keyedStates, type PopupState, words } from './popup-states';
import { liveThrough, type ToldFigure, toldFigures } from './popup-world';
import type { Stage } from './stage';

/** Older than a snapshot may be to count as new, and longer than any service wants to be left alone. */
const whileMs = 20 * 60_000;

/** Types in all four keys, on a day that is like others. */
export async function setUpAll(stage: Stage): Promise<void> {
  liveThrough(stage);
  const options = await openOptions(stage.session);
  for (const [provider, fields] of Object.entries(goodKeys)) {
    const { ok, said } = await saveKeys(options, provider, fields);
    if (!ok) throw new Error(`${provider} did not take the key: ${said}`);
  }
  await options.close();
}

/**
 * All is well, and then what the state is about befalls the services, and the popup meets it.
 * @returns what each service told when it answered last
 */
export async function befall(stage: Stage, state: PopupState): Promise<ToldFigure[]> {
  if (state.rows.length === 0) return [];
  const [well] = keyedStates;
  const { control } = stage.world;
  control.reset();
  liveThrough(stage);
  await meet(stage, well ?? state);
  const before = await toldFigures(stage);
  if (!state.befall) return before;
  state.befall(control);
  await meet(stage, state);
  const refused = state.rows.filter((row) => row.refused).map(({ service }) => service);
  const silent = before.filter(({ service }) => refused.includes(service));
  // A service that answers nobody cannot be asked from outside either.
  const after = refused.includes('Linked API') ? [] : await toldFigures(stage);
  return [...silent, ...after.filter(({ service }) => !refused.includes(service))];
}

/** The popup asks by being opened, and by Refresh, until it says how things stand. */
async function meet(stage: Stage, state: PopupState): Promise<void> {
  await ageStored(stage.session, whileMs);
  const popup = await openPopup(stage.session);
  const refresh = popup.getByRole('button', { name: words('popup_refresh'), exact: true });
  let wrong: string[] = [];
  const met = async (): Promise<boolean> => {
    wrong = rowsAmiss(await readPopup(popup), state, 'fresh');
    const idle = await refresh.isVisible();
    if (wrong.length > 0 && idle) await refresh.click();
    return wrong.length === 0 && idle;
  };
  await until('the popup to say how things stand', met, 30_000, 500).catch((error: Error) => {
    throw new Error(`${error.message}: ${wrong.join('; ')}`);
  });
  await popup.close();
}

/** Time goes by, no service answers any more, and at Buena things move on. */
export async function growOld(stage: Stage, { rows }: PopupState): Promise<void> {
  const { control } = stage.world;
  control.clearFaults();
  control.faults({ path: '*', fault: { kind: 'hang' } });
  control.buena({ actionsToday: 61 });
  if (rows.length > 0) await ageStored(stage.session, whileMs);
}
