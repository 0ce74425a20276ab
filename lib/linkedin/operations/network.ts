import { z } from '../../schema';
import { check } from './checks';
import { invitationTypes, networkEvents } from './enums';
import { choice, companyUrl, count, group, newsletterUrl, pastMoment, personUrl } from './fields';
import { maybe, nothing, number, type Operation, text } from './operation';
import { postRecord } from './post-record';
import { personFilter } from './search';

const list = { subject: 'account', effect: 'read', category: 'other' } as const;
const deed = { subject: 'account', effect: 'write', category: 'other' } as const;

/** Requests the user sent and nobody answered. */
export const retrievePendingRequests = {
  ...list,
  input: group({}),
  result: z.array(z.object({ name: text, publicUrl: text, headline: text, sentTime: text, urn: text })),
} as const satisfies Operation;

/** `location` comes with a filter, `connectedAt` without one. */
export const retrieveConnections = {
  ...list,
  input: group({ limit: count(1_000), since: pastMoment, filter: personFilter }).check(
    // A list with a filter does not say since when: contract linked-api 2.3.
    check(({ since, filter }) => since === undefined || filter === undefined, 'not_with_filter', ['since']),
  ),
  result: z.array(
    z.object({ name: text, publicUrl: text, headline: text, location: text, connectedAt: text, urn: text }),
  ),
} as const satisfies Operation;

/** Invitations to the user. What is filled in depends on `invitationType`. */
export const retrieveInvitations = {
  ...list,
  input: group({}),
  result: z.array(
    z.object({
      invitationType: text,
      name: text,
      publicUrl: text,
      urn: text,
      headline: text,
      note: text,
      companyUrl: text,
      companyName: text,
      newsletterUrl: text,
      newsletterName: text,
    }),
  ),
} as const satisfies Operation;

/** Which address says whose invitation it is. */
export const invitationAddress = {
  connect: 'personUrl',
  companyFollow: 'companyUrl',
  newsletterSubscribe: 'newsletterUrl',
} as const;
type Address = (typeof invitationAddress)[keyof typeof invitationAddress];
type Answer = { invitationType: keyof typeof invitationAddress } & { [Name in Address]?: string | undefined };

/** Exactly the address that belongs to the kind of invitation. */
const fittingAddress = z.check<Answer>(({ value, issues }) => {
  const needed = invitationAddress[value.invitationType];
  for (const name of Object.values(invitationAddress)) {
    const given = value[name] !== undefined;
    if (given === (name === needed)) continue;
    const message = given ? 'not_for_invitation' : 'required';
    issues.push({ code: 'custom', input: value[name], path: [name], message });
  }
});

const answer = group({
  invitationType: choice(invitationTypes),
  personUrl: z.optional(personUrl),
  companyUrl: z.optional(companyUrl),
  newsletterUrl: z.optional(newsletterUrl),
}).check(fittingAddress);

export const acceptInvitation = { ...deed, input: answer, result: nothing } as const satisfies Operation;
export const ignoreInvitation = { ...deed, input: answer, result: nothing } as const satisfies Operation;

export const retrieveFeed = {
  ...list,
  input: group({ limit: count(100) }),
  /** `feedContext`: why LinkedIn shows it. */
  result: z.array(z.extend(postRecord, { feedContext: text })),
} as const satisfies Operation;

/** `viewerType` says whether LinkedIn names them; the anonymous have a `description` and a `searchUrl`. */
export const retrieveProfileViewers = {
  ...list,
  input: group({ limit: count(300), since: pastMoment }),
  result: z.array(
    z.object({
      viewerType: text,
      viewedAt: text,
      viewedAgo: text,
      name: text,
      publicUrl: text,
      urn: text,
      headline: text,
      connectionDegree: number,
      avatarUrl: text,
      description: text,
      searchUrl: text,
    }),
  ),
} as const satisfies Operation;

/** Once per account; from then on the service collects what `pollNetwork` gives. */
export const syncNetwork = { ...deed, input: group({}), result: nothing } as const satisfies Operation;

export const pollNetwork = {
  ...list,
  input: group({ since: pastMoment, type: z.optional(choice(networkEvents)) }),
  /** Newest first. */
  result: z.object({
    events: maybe(
      z.array(z.object({ id: text, type: text, personUrl: text, detectedAt: text, personUrn: text })),
    ),
  }),
} as const satisfies Operation;
