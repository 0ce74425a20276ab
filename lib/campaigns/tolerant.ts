import { anyObject, z } from '../schema';

/** Absent, null or of another kind: not known. */
export const text = z.catch(z.optional(z.string()), undefined);

/** A number, also one written as text; absent, null and anything else are not known (contract konnector 1.10). */
export const amount = z.pipe(
  z.optional(z.unknown()),
  z.transform((value): number | undefined => {
    const given = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
    return typeof given === 'number' && Number.isFinite(given) ? given : undefined;
  }),
);

/** What is absent, null or `{}` is an empty list (contract konnector 1.10); items that do not fit are left out. */
export const list = <Item extends z.ZodMiniType>(item: Item) =>
  z.pipe(
    z.catch(z.optional(z.array(z.unknown())), []),
    z.transform((items): z.output<Item>[] =>
      (items ?? []).flatMap((candidate) => {
        const parsed = z.safeParse(item, candidate);
        return parsed.success ? [parsed.data] : [];
      }),
    ),
  );

/** Amounts under names nobody knows beforehand; absent or of another kind: not known. */
export const amountsByName = z.pipe(
  z.catch(z.optional(anyObject), undefined),
  z.transform(
    (named): Record<string, number | undefined> | undefined =>
      named &&
      Object.fromEntries(Object.entries(named).map(([name, value]) => [name, z.parse(amount, value)])),
  ),
);
