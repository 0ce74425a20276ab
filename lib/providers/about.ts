import type { MessageKey } from '../words';

export const providerIds = ['linked-api', 'buena', 'konnector', 'connectsafely'] as const;
export type ProviderId = (typeof providerIds)[number];

/** One thing the person types in or chooses to set a provider up. `secret` ones are never shown again. */
export type CredentialField = {
  name: string;
  label: MessageKey;
  help: MessageKey;
  secret: boolean;
  optional?: true;
  /** For the few: shown under “Advanced settings”. */
  advanced?: true;
  /** One of these instead of typed text; the first stands unless another was chosen. Never with `secret`. */
  choices?: readonly { value: string; label: MessageKey }[];
};

/**
 * What can be known of a provider without its client: plain data for the options page and the manifest.
 * `origin` is the only place its keys may ever be sent to (threat model 3, 4).
 */
export type About = {
  id: ProviderId;
  name: string;
  origin: `https://${string}`;
  /** Where else the service is documented to answer, by the value of the field that chooses among them. */
  otherOrigins?: { field: string; byValue: Readonly<Record<string, `https://${string}`>> };
  fields: readonly CredentialField[];
  /** Where the person finds the key. */
  keyPage: `https://${string}`;
  /** Where the person repairs the LinkedIn session, billing and so on. */
  dashboard: `https://${string}`;
  /** Status is asked for this often by the schedule, and on demand never more often than `floorMs`. */
  refreshMs: number;
  floorMs: number;
};

/** Every origin the service may be asked at: what the manifest has to name. */
export function originsOf({ origin, otherOrigins }: About): readonly `https://${string}`[] {
  return [origin, ...Object.values(otherOrigins?.byValue ?? {})];
}

/** The origin that was chosen, by the fields as typed or kept. What nobody knows leads to the first. */
export function originOf(about: About, values: Readonly<Record<string, string>> = {}): `https://${string}` {
  const { field = '', byValue = {} } = about.otherOrigins ?? {};
  const value = values[field] ?? '';
  return (Object.hasOwn(byValue, value) ? byValue[value] : undefined) ?? about.origin;
}
