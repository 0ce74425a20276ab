import { createHash } from 'node:crypto';

const hex = (seed: string, length: number): string =>
  createHash('sha512').update(`sidecar demo ${seed}`).digest('hex').slice(0, length);

const pair = (seed: string) => ({
  linkedApiToken: `linked_demo_${hex(`${seed} token`, 32)}`,
  identificationToken: `id_demo_${hex(`${seed} id`, 32)}`,
});

const main = pair('main');

/** Keys the world accepts, and, under `variants`, keys it answers with each documented refusal. All invented. */
export const demoKeys = {
  /** Acts for Mara Self with a Plus seat. */
  linkedApi: main,
  buena: `bna_${hex('buena', 64)}`,
  /** A member's key: everything but creating keys. */
  konnector: hex('konnector', 64),
  connectSafely: `cs_demo_${hex('connectsafely', 40)}`,
  variants: {
    /** 401 `invalidLinkedApiToken`. */
    linkedApiRevoked: { ...pair('revoked'), identificationToken: main.identificationToken },
    /** 401 `invalidIdentificationToken`. */
    linkedApiWrongAccount: { ...main, identificationToken: `id_demo_${hex('wrong account', 32)}` },
    /** 402 `subscriptionRequired` on everything. */
    linkedApiNoSeat: pair('no seat'),
    /** 402 `trialLimitReached` on every workflow start. */
    linkedApiTrialEnded: pair('trial ended'),
    /** A core seat: 402 `plusPlanRequired` for Sales Navigator actions; its notes end at 200 characters. */
    linkedApiNoPlus: pair('no plus'),
    /** Another LinkedIn account, whose work does not queue behind the main one. */
    linkedApiSecond: pair('second'),
    /** An account in the main workspace that LinkedIn has signed out: `reconnection_required`. */
    linkedApiReconnect: { ...main, identificationToken: pair('reconnect').identificationToken },
    /** An account in the main workspace without a seat any more: `frozen`. */
    linkedApiFrozen: { ...main, identificationToken: pair('frozen').identificationToken },
    /** For the older form only: header `account-api-token`, acts for the main account. */
    accountApiToken: `acct_demo_${hex('older form', 32)}`,
    /** 401. */
    buenaRevoked: `bna_${hex('buena revoked', 64)}`,
    /** 403: has `leads:read` and `linkedin:schedule` only. */
    buenaNoScope: `bna_${hex('buena no scope', 64)}`,
    /** 400 on the simple route; works on the older route with the user id of `state.buena.userId`. */
    buenaGlobal: `${hex('buena global', 8)}-${hex('buena global tail', 32)}`,
    /** 401 `INVALID_API_KEY`. */
    konnectorRevoked: hex('konnector revoked', 64),
    /** May create keys. */
    konnectorAdmin: hex('konnector admin', 64),
    /** 401. */
    connectSafelyRevoked: `cs_demo_${hex('connectsafely revoked', 40)}`,
    /** 404: its owner has no LinkedIn account. */
    connectSafelyNoAccount: `cs_demo_${hex('connectsafely no account', 40)}`,
  },
} as const;

/** The two headers' worth of Linked API keys. */
export type LinkedApiKeys = { linkedApiToken: string; identificationToken: string };
