import type { Complaint } from './check-params';
import { childrenIn, isObject, type JsonObject, own, quote } from './violation';

type Relation = (action: JsonObject) => Complaint[];

const has = (action: JsonObject, name: string): boolean => own(action, name) !== undefined;

/** The second is to go. */
const notBoth =
  (first: string, second: string): Relation =>
  (action) =>
    has(action, first) && has(action, second)
      ? [{ rule: 'only-one-of', at: [second], found: quote(own(action, second)), fits: [first, second] }]
      : [];

const invitationUrls = new Map([
  ['connect', 'personUrl'],
  ['companyFollow', 'companyUrl'],
  ['newsletterSubscribe', 'newsletterUrl'],
]);

/** Exactly the address that belongs to the kind of invitation. */
const invitation: Relation = (action) => {
  const kind = own(action, 'invitationType');
  const needed = typeof kind === 'string' ? invitationUrls.get(kind) : undefined;
  if (!needed) return [];
  const missing: Complaint[] = has(action, needed) ? [] : [{ rule: 'url-missing', at: [], fits: [needed] }];
  const others = [...invitationUrls.values()].filter((name) => name !== needed && has(action, name));
  return [
    ...missing,
    ...others.map((name) => ({
      rule: 'only-one-of' as const,
      at: [name],
      found: quote(own(action, name)),
      fits: [needed, name],
    })),
  ];
};

/** A new conversation of Sales Navigator has a subject; one that goes on keeps its own. */
const subject: Relation = (action) =>
  has(action, 'threadId') || has(action, 'subject') ? [] : [{ rule: 'missing-param', at: ['subject'] }];

/** With children the service takes fewer posts: contract linked-api 2.3. */
const fewerWithChildren: Relation = (action) => {
  const limit = own(action, 'limit');
  return childrenIn(action).length > 0 && typeof limit === 'number' && limit > 20 && limit <= 100
    ? [{ rule: 'out-of-range', at: ['limit'], found: String(limit), fits: ['1', '20'] }]
    : [];
};

const objectsIn = (action: JsonObject, name: string): JsonObject[] => {
  const list = own(action, name);
  return Array.isArray(list) ? list.filter(isObject) : [];
};

/** Nine images, or one video, or one document, which has a name. */
const attachments: Relation = (action) => {
  const files = objectsIn(action, 'attachments');
  const mixed = files.length > 1 && files.some((file) => own(file, 'type') !== 'image');
  const nameless = files.flatMap((file, index) =>
    own(file, 'type') === 'document' && !has(file, 'name')
      ? [{ rule: 'missing-param' as const, at: ['attachments', index, 'name'] }]
      : [],
  );
  const found = String(files.length);
  return [
    ...(mixed ? [{ rule: 'mixed-attachments' as const, at: ['attachments'], found }] : []),
    ...nameless,
  ];
};

/** A mention is bound to `@[key]` in the text. */
const mentions: Relation = (action) => {
  const text = own(action, 'text');
  return objectsIn(action, 'mentions').flatMap((mention, index) => {
    const key = own(mention, 'key');
    if (typeof key !== 'string' || (typeof text === 'string' && text.includes(`@[${key}]`))) return [];
    return [
      { rule: 'mention-not-in-text' as const, at: ['mentions', index], found: key, fits: [`@[${key}]`] },
    ];
  });
};

/** What parameters of an action say of one another: contract linked-api 2.3. */
const relations: ReadonlyMap<string, readonly Relation[]> = new Map([
  ['st.sendMessage', [notBoth('personUrl', 'threadId')]],
  ['nv.sendMessage', [notBoth('personUrl', 'threadId'), subject]],
  ['st.searchJobs', [notBoth('filter', 'preferences')]],
  ['st.retrieveConnections', [notBoth('filter', 'since')]],
  ['st.acceptInvitation', [invitation]],
  ['st.ignoreInvitation', [invitation]],
  ['st.searchPosts', [fewerWithChildren]],
  ['st.createPost', [attachments, mentions]],
  ['st.createRepost', [mentions]],
]);

export function checkRelations(actionType: string, action: JsonObject): Complaint[] {
  return (relations.get(actionType) ?? []).flatMap((relation) => relation(action));
}
