import { z } from '../../lib/schema';

const urns = z.optional(z.array(z.string()));
const text = z.optional(z.nullable(z.string()));

const row = z.object({
  canonical: text,
  name: text,
  memberId: text,
  urn: text,
  connectState: z.optional(z.string()),
});

/** What is to be found on one saved page; an absent field is not compared, null means "not there". */
export const expectSchema = z.object({
  kind: z.string(),
  canonical: z.nullable(z.string()),
  name: text,
  headline: text,
  memberId: text,
  connectState: z.optional(z.string()),
  postUrns: urns,
  commentUrns: urns,
  rows: z.optional(z.number()),
  rowList: z.optional(z.array(row)),
});

export type Expect = z.infer<typeof expectSchema>;

/** `index.json` of a folder of saved pages: one entry a page. */
export const indexSchema = z.array(z.object({ file: z.string(), url: z.string(), expect: expectSchema }));
