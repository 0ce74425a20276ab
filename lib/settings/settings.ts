import { type AccountLinks, noLinks } from '../usage/account';
import { type BadgeChoice, defaultBadge } from '../usage/badge-figure';

/** The user's own choices; defaults stand until changed. */
export type Settings = {
  v: 1;
  /** Seconds a write waits for Undo, 0-30. */
  holdSeconds: number;
  /** Desktop notifications when a run ends out of sight. */
  notifySucceeded: boolean;
  notifyFailed: boolean;
  /** The LinkedIn account is a paid one, so notes may have 300 characters instead of 200. */
  premiumNotes: boolean;
  /** Desktop notifications when usage reaches 50, 75, 90 and 100 % of a limit, each once per window. */
  notifyUsage: boolean;
  /** Hours without activity after which a service's account is called quiet (contract buena 1.4 C). */
  inactiveAfterHours: number;
  /** Which integrations act for the same LinkedIn account. */
  accounts: AccountLinks;
  /** What the toolbar icon counts. */
  badge: BadgeChoice;
};

export const defaultSettings: Settings = {
  v: 1,
  holdSeconds: 5,
  notifySucceeded: false,
  notifyFailed: true,
  premiumNotes: false,
  notifyUsage: true,
  inactiveAfterHours: 12,
  accounts: noLinks,
  badge: defaultBadge,
};
