import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The id Chromium gives an unpacked extension: the first 32 hexadecimal digits of SHA-256 of its absolute folder, with
 * 0-f written a-p.
 */
export function extensionIdOf(folder: string): string {
  const hex = createHash('sha256').update(folder).digest('hex').slice(0, 32);
  return [...hex].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
}

/** Optional permissions of a profile: match patterns of hosts, and names such as `notifications`. */
export type Grants = { hosts: readonly string[]; apis?: readonly string[] };

/**
 * Writes a new profile's preferences so that the extension starts with optional permissions granted, as if the user had
 * said yes to the prompt, which nobody can answer headless.
 */
export async function writeGrants(
  profile: string,
  extensionId: string,
  { hosts, apis = [] }: Grants,
): Promise<void> {
  const permissions = { api: apis, explicit_host: hosts, manifest_permissions: [], scriptable_host: [] };
  const granted = {
    granted_permissions: permissions,
    runtime_granted_permissions: permissions,
    active_permissions: permissions,
  };
  const preferences = {
    // Chromium installs nothing and asks nothing on the first run of this profile.
    browser: { has_seen_welcome_page: true },
    extensions: hosts.length + apis.length > 0 ? { settings: { [extensionId]: granted } } : {},
  };
  await mkdir(join(profile, 'Default'), { recursive: true });
  await writeFile(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences));
}
