/** A service's own sentence, fit to be shown as text: one line, no control or direction-changing signs, at most `max`. */
export function shorten(text: unknown, max = 300): string | undefined {
  if (typeof text !== 'string') return undefined;
  const line = text
    .slice(0, max * 4)
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]+/gu, ' ')
    .trim();
  if (line === '') return undefined;
  const short = line.length > max ? `${line.slice(0, max - 1)}…` : line;
  // Halves of characters, also those the cut left: encoding them into an address would throw.
  return short.replace(/\p{Cs}/gu, '\ufffd');
}

/** A service's word for what went wrong, where it is a word: only then may it choose a sentence. */
export function reasonOf(type: unknown): { reason?: string } {
  return typeof type === 'string' && /^[A-Za-z][\w.-]{0,59}$/.test(type) ? { reason: type } : {};
}

/** An address that may become a link: https, without a user name, on a host of `domain` when one is named. */
export function httpsLink(text: unknown, domain?: string): `https://${string}` | undefined {
  if (typeof text !== 'string' || !URL.canParse(text)) return undefined;
  const { protocol, hostname, username, password, href } = new URL(text);
  if (protocol !== 'https:' || username !== '' || password !== '') return undefined;
  if (domain !== undefined && hostname !== domain && !hostname.endsWith(`.${domain}`)) return undefined;
  return isHttps(href) ? href : undefined;
}

function isHttps(url: string): url is `https://${string}` {
  return url.startsWith('https://');
}
