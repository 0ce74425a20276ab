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
};

export const defaultSettings: Settings = {
  v: 1,
  holdSeconds: 5,
  notifySucceeded: false,
  notifyFailed: true,
  premiumNotes: false,
};
