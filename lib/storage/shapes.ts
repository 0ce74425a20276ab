import { type Failure, failureCodes } from '../failure';
import { isOperationName, type OperationName } from '../linkedin/operations';
import { type Subject, subjectKinds } from '../linkedin/subject';
import { providerIds } from '../providers/about';
import type { Waiting } from '../providers/provider';
import { z } from '../schema';

/** Schemas of what several stores hold. Loose where the past may have been: they guard against rot, not against people. */

export const version = z.literal(1);
export const provider = z.enum(providerIds);
export const operationName = z.custom<OperationName>(
  (name) => typeof name === 'string' && isOperationName(name),
);
export const moment = z.number();
export const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));

export const failure: z.ZodMiniType<Failure> = z.object({
  code: z.enum(failureCodes),
  reason: z.exactOptional(z.string()),
  message: z.string(),
  retryAt: z.exactOptional(moment),
  effect: z.exactOptional(z.enum(['none', 'unknown'])),
});

export const subject: z.ZodMiniType<Subject> = z.object({
  kind: z.enum(subjectKinds),
  url: z.string(),
  name: z.exactOptional(z.string()),
});

export const waiting: z.ZodMiniType<Waiting> = z.object({
  why: z.exactOptional(z.enum(['queued', 'outside-hours'])),
  message: z.exactOptional(z.string()),
});
