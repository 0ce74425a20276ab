import { createHash } from 'node:crypto';
import { demoKeys } from './demo-keys';

const names = new Map<string, string>();

function nameAll(keys: object): void {
  for (const [name, value] of Object.entries(keys)) {
    const values: unknown[] = typeof value === 'string' ? [value] : Object.values(value);
    for (const each of values) {
      // The first to name a value keeps it: some variants reuse one half of the main pair.
      if (typeof each === 'string' && !names.has(each)) names.set(each, name);
    }
  }
}
const { variants, ...main } = demoKeys;
nameAll(main);
nameAll(variants);

/**
 * What the ledger writes instead of keys: the demo key's name, or eight characters of its hash; two joined by `+`
 * when a request's keys do not belong together.
 */
export function keyNameOf(keys: readonly unknown[]): string {
  const sent = keys.filter((key): key is string => typeof key === 'string' && key !== '');
  return [...new Set(sent.map((key) => names.get(key) ?? hashed(key)))].join('+');
}

const hashed = (key: string): string => `#${createHash('sha256').update(key).digest('hex').slice(0, 8)}`;
