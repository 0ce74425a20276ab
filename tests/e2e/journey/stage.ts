import type { Page } from 'playwright-core';
import { startWorld, type World } from '../../world/world';
import { allProviderHosts, type LaunchOptions, launch, type Session } from '../harness/launch';
import { closeWelcome, goodKeys, type Keys, openOptions, saveKeys, setHold } from '../harness/options';

/** A world, and a browser in it with Sidecar installed. */
export type Stage = { world: World; session: Session; close(): Promise<void> };

export type StageOptions = Omit<LaunchOptions, 'hosts'> & {
  /** Typed in through the options page; default none. */
  keys?: Keys;
  /** Seconds of Undo; default 0 when keys are typed in. */
  holdSeconds?: number;
  /** How long the world's workflows take; default 300. */
  workflowMs?: number;
};

/** Starts both. Hosts are granted unless told otherwise. */
export async function openStage(options: StageOptions = {}): Promise<Stage> {
  const world = await startWorld();
  world.control.latency({ workflowMs: options.workflowMs ?? 300 });
  const session = await launch({ granted: allProviderHosts, ...options, hosts: world.httpsPort }).catch(
    async (error: unknown) => {
      await world.close();
      throw error;
    },
  );
  const close = async (): Promise<void> => {
    await session.close();
    await world.close();
  };
  try {
    await closeWelcome(session);
    if (options.keys) await prepare(session, options.keys, options.holdSeconds ?? 0);
  } catch (error) {
    await close();
    throw error;
  }
  return { world, session, close };
}

async function prepare(session: Session, keys: Keys, holdSeconds: number): Promise<void> {
  const page = await openOptions(session);
  for (const [provider, fields] of Object.entries(keys)) {
    const { ok, said } = await saveKeys(page, provider, fields);
    if (!ok) throw new Error(`${provider} did not take the key: ${said}`);
  }
  await setHold(page, holdSeconds);
  await page.close();
}

/** Only the service that performs operations. */
export const actingKeys: Keys = { 'Linked API': goodKeys['Linked API'] };

/**
 * Opens an address of the world's LinkedIn in a new tab. After a browser was killed it may take the extension for newly
 * installed and put the options into that tab while it is still empty: then another tab is taken.
 */
export async function visit(stage: Stage, url: string): Promise<Page> {
  const page = await stage.session.context.newPage();
  try {
    await page.goto(url);
    return page;
  } catch (error) {
    if (!/interrupted by another navigation to "chrome-extension:[^"]*\/options\.html"/.test(String(error)))
      throw error;
    const another = await stage.session.context.newPage();
    await another.goto(url);
    await page.close();
    return another;
  }
}
