import type { Page } from 'playwright-core';
import { clickControl, fillControl, findControls, statusText } from '../harness/accessibility';
import { until } from '../harness/devtools';

/** Presses Connect, fills the form and sends it. */
export async function connect(page: Page, words: { note?: string; email?: string } = {}): Promise<void> {
  await clickControl(page, 'button', 'Connect');
  if (words.note !== undefined) await fillControl(page, 'Note (optional)', words.note);
  if (words.email !== undefined) await fillControl(page, 'Email (if asked for)', words.email);
  await clickControl(page, 'button', 'Send request');
}

/** Presses Comment, fills the form and sends it. */
export async function comment(page: Page, text: string): Promise<void> {
  await clickControl(page, 'button', 'Comment');
  await fillControl(page, 'Comment', text);
  await clickControl(page, 'button', 'Post comment');
}

/** Buttons a run offers while it is under way; none of them means that it has ended. */
const underWay = ['Undo', 'Cancel'];

const shows = async (page: Page, name: string): Promise<boolean> =>
  (await findControls(page, 'button', name)).length > 0;

/** Waits until a run has ended, however. @returns what the status line says then */
export async function ended(page: Page, timeoutMs = 20_000): Promise<string> {
  return until(
    'the run to end',
    async () => {
      if (!(await shows(page, 'Dismiss'))) return undefined;
      for (const name of underWay) if (await shows(page, name)) return undefined;
      return statusText(page);
    },
    timeoutMs,
    200,
  );
}

/** How the status line begins when it did not work or is not known. */
export const troubled = /Failed|May have been sent/i;
/** Waits for the end of a run that must go well. @throws Error with what the status line says instead */
export async function succeeded(page: Page, timeoutMs = 20_000): Promise<string> {
  const said = await ended(page, timeoutMs);
  if (troubled.test(said)) throw new Error(`The status line says: ${said}`);
  return said;
}

/** Clears ended runs away, so that the next one is alone on the status line. */
export async function dismiss(page: Page): Promise<void> {
  while (await shows(page, 'Dismiss')) {
    const before = (await findControls(page, 'button', 'Dismiss')).length;
    await clickControl(page, 'button', 'Dismiss');
    await until('the run to be dismissed', async () => {
      return (await findControls(page, 'button', 'Dismiss')).length < before;
    });
  }
}

/** What no sentence for a user may hold. */
export const notForUsers =
  /something went wrong|undefined|\[object|\bat \w+ \(|TypeError|SyntaxError|ZodError|HTTPError/i;
