import type { Page } from 'playwright-core';
import { people, posts, postUrl, profileUrl } from '../../world/cast';
import { clickControl, waitForControl } from '../harness/accessibility';
import { until } from '../harness/devtools';
import { type EffectKind, effectsOn } from '../harness/effects';
import { goodKeys, openOptions, saveKeys, setHold } from '../harness/options';
import { comment, connect, dismiss, succeeded } from './act';
import { openPopup, usedToday } from './popup';
import type { Stage } from './stage';

/** One step of the main job: what is done, and what the witness says. Throws when it did not work. */
export type Step = {
  name: string;
  /** Name of the screenshot; `dark` takes a second one. */
  picture: string;
  dark?: true;
  /** @returns the page to picture and a sentence on what the ledger or the page says */
  play(stage: Stage, pages: Pages): Promise<{ page: Page; said: string }>;
};

/** Tabs the steps share. */
export type Pages = { options?: Page; profile?: Page; post?: Page };

const [person] = people;
const [post] = posts;
if (!person || !post) throw new Error('The cast is empty');
const [personAddress, postAddress] = [profileUrl(person.vanity), postUrl(post.urn)];

/** @throws Error unless the world saw exactly one such effect on the subject */
function witness(stage: Stage, subject: string, kind: EffectKind): string {
  const times = effectsOn(stage.world, subject, kind).length;
  if (times !== 1) throw new Error(`The ledger has ${times} × ${kind}, not 1`);
  return `ledger: 1 × ${kind}`;
}

const keySteps: Step[] = Object.entries(goodKeys).map(([provider, fields], index) => ({
  name: `Set up ${provider}`,
  picture: `set-up-${provider.toLowerCase().replace(/\W+/g, '-')}`,
  ...(index === Object.keys(goodKeys).length - 1 ? { dark: true as const } : {}),
  async play(stage, pages) {
    pages.options ??= await openOptions(stage.session);
    const { ok, said } = await saveKeys(pages.options, provider, fields);
    if (!ok) throw new Error(said.replace(/\s+/g, ' '));
    const asked = stage.world.control.ledger().requests.filter(({ status }) => status === 200).length;
    if (index === 0) await setHold(pages.options, 0);
    return { page: pages.options, said: `key accepted; ${asked} requests answered so far` };
  },
}));

async function onProfile(stage: Stage, pages: Pages): Promise<Page> {
  pages.profile ??= await stage.session.context.newPage();
  if (pages.profile.url() !== personAddress) await pages.profile.goto(personAddress);
  await pages.profile.bringToFront();
  await waitForControl(pages.profile, 'toolbar', 'Sidecar');
  return pages.profile;
}

async function onPost(stage: Stage, pages: Pages): Promise<Page> {
  pages.post ??= await stage.session.context.newPage();
  if (pages.post.url() !== postAddress) await pages.post.goto(postAddress);
  await pages.post.bringToFront();
  await waitForControl(pages.post, 'toolbar', 'Sidecar');
  return pages.post;
}

/** An action of the toolbar and the one effect it must have. */
function actionStep(
  name: string,
  picture: string,
  where: 'profile' | 'post',
  kind: EffectKind,
  act: (page: Page) => Promise<void>,
  rest: { dark?: true } = {},
): Step {
  return {
    name,
    picture,
    ...rest,
    async play(stage, pages) {
      const page = where === 'profile' ? await onProfile(stage, pages) : await onPost(stage, pages);
      await dismiss(page);
      await act(page);
      const status = await succeeded(page);
      const said = witness(stage, where === 'profile' ? personAddress : postAddress, kind);
      return { page, said: `${said}; page: ${status}` };
    },
  };
}

const press = (name: string) => (page: Page) => clickControl(page, 'button', name);

/** What the popup must count, from the ledger's effects. */
const counted: readonly { kind: EffectKind; label: RegExp }[] = [
  { kind: 'connectionRequestSent', label: /connection requests?/i },
  { kind: 'commentPosted', label: /comments?/i },
  { kind: 'connectionChecked', label: /status checks?/i },
  { kind: 'personFetched', label: /profiles? fetched/i },
  { kind: 'postFetched', label: /posts? fetched/i },
];

/** Where popup and ledger differ, in words; none is good. */
async function differences(stage: Stage, popup: Page): Promise<string[]> {
  const { effects } = stage.world.control.ledger();
  const found: string[] = [];
  for (const { kind, label } of counted) {
    const times = effects.filter((each) => each.kind === kind).length;
    const shown = await usedToday(popup, label);
    if ((shown ?? 0) !== times)
      found.push(`${label.source}: the ledger has ${times}, the popup ${shown ?? 'nothing'}`);
  }
  return found;
}

const popupStep: Step = {
  name: 'Popup: four integrations and today’s usage',
  picture: 'popup',
  dark: true,
  async play(stage) {
    const page = await openPopup(stage.session);
    const integrations = page.getByRole('region', { name: 'Integrations' });
    for (const provider of Object.keys(goodKeys)) await integrations.getByText(provider).first().waitFor();
    const refresh = page.getByRole('button', { name: 'Refresh', exact: true });
    let left: string[] = [];
    await until(
      'the popup to agree with the ledger',
      async () => {
        left = await differences(stage, page);
        if (left.length > 0 && (await refresh.isEnabled())) await refresh.click();
        return left.length === 0;
      },
      // A service is not asked for usage more than once a minute, whoever presses.
      75_000,
      1_000,
    ).catch((error: Error) => {
      throw new Error(`${error.message}; ${left.join('; ')}`);
    });
    return { page, said: 'four integrations; counts equal to the ledger’s' };
  },
};

/** The main job from an empty browser to the popup, in order; each step needs the ones before. */
export const mainJob: readonly Step[] = [
  ...keySteps,
  actionStep('Connect', 'connect', 'profile', 'connectionRequestSent', (page) =>
    connect(page, { note: `Good morning ${person.name.split(' ')[0]}, shall we talk looms?` }),
  ),
  actionStep('Check status', 'check-status', 'profile', 'connectionChecked', press('Check status')),
  actionStep('Fetch profile', 'fetch-profile', 'profile', 'personFetched', press('Fetch profile'), {
    dark: true,
  }),
  actionStep('Comment', 'comment', 'post', 'commentPosted', (page) =>
    comment(page, 'A fine loom. Well kept.'),
  ),
  actionStep('Fetch post', 'fetch-post', 'post', 'postFetched', press('Fetch post')),
  popupStep,
];
