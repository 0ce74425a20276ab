/** Inputs a service takes as yes when nothing is said (contract linked-api 2.3). */
export const usuallyYes: ReadonlySet<string> = new Set(['unfollow', 'allowSimilarResults']);

const longNames: ReadonlySet<string> = new Set(['text', 'note']);

/** Whether an input is written in sentences. */
export function isLong(name: string): boolean {
  return longNames.has(name);
}
