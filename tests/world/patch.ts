/**
 * Sets the given fields.
 * @param optional fields the target may lack now
 * @throws Error naming a field the target does not have, so that a typo cannot pass
 */
export function applyPatch<Target extends object>(
  target: Target,
  patch: Partial<Target>,
  where: string,
  optional: readonly string[] = [],
): void {
  const stranger = Object.keys(patch).find((name) => !(name in target) && !optional.includes(name));
  if (stranger) throw new Error(`${where} has no ${stranger}; it has ${Object.keys(target).join(', ')}`);
  Object.assign(target, patch);
}
