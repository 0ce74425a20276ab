/** What a LinkedIn page needs to know of the world's state to draw itself. */
export type LinkedInView = {
  /** How the demo account stands to a person; `vanity` as in the cast, not percent-encoded. */
  connectionOf(vanity: string): 'connected' | 'pending' | 'notConnected';
};
