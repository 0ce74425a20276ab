import { type CompanyRow, companyRow } from '../../../components/dashboard/companies/company-row';
import {
  type ConversationRow,
  conversationRow,
} from '../../../components/dashboard/conversations/conversation-row';
import { type PersonRow, personRow } from '../../../components/dashboard/people/person-row';
import { type PostRow, postRow } from '../../../components/dashboard/posts/post-row';
import type { RecordRow } from '../../../components/dashboard/records/record-row';
import type { CellValue, ExportRow } from '../../export/csv';
import type { ExportShape } from '../../export/export-file';
import type { FactsOf, RecordKind } from '../../facts/facts';
import type { EpochMs } from '../../time';

/** One kind of record: how its facts are shown, and what a file says of it. */
export type RecordKindSpec<Facts, Row extends RecordRow> = {
  kind: RecordKind;
  /** First part of the name of an exported file. */
  file: string;
  rowOf(facts: Facts): Row;
  shape: ExportShape<Row>;
};

const moment = (at: EpochMs | undefined): string | undefined =>
  at === undefined ? undefined : new Date(at).toISOString();

const names = (items: readonly { name?: string | undefined }[] | undefined): string | undefined =>
  items?.flatMap(({ name }) => name ?? []).join(', ');

/** Fields every kind has, after its own. English in every language, so that files can be read by programs. */
function own({ notes, tags, url, seenAt, fetchedAt }: RecordRow) {
  return { url, notes, tags: tags.join(', '), lastSeen: moment(seenAt), fetched: moment(fetchedAt) };
}

/** As the table has it, with tags as a list, and whatever was fetched whole. */
function whole(cells: Readonly<Record<string, CellValue>>, { tags }: RecordRow, details: unknown): unknown {
  return { ...cells, tags, ...(details !== undefined && { details }) };
}

function spec<Facts, Row extends RecordRow>(
  base: Omit<RecordKindSpec<Facts, Row>, 'shape'>,
  cells: (row: Row) => ExportRow,
  details: (row: Row) => unknown,
): RecordKindSpec<Facts, Row> {
  const row = (each: Row): ExportRow => ({ ...cells(each), ...own(each) });
  return { ...base, shape: { row, record: (each) => whole(row(each), each, details(each)) } };
}

export const people = spec<FactsOf['person'], PersonRow>(
  { kind: 'person', file: 'people', rowOf: personRow },
  ({
    name,
    headline,
    position,
    company,
    location,
    degree,
    connection,
    facts: { profile, listing, ...facts },
  }) => ({
    ...{ name, headline, position, company, location },
    countryCode: profile?.countryCode ?? listing?.countryCode,
    ...{ degree, connection, connectionAsOf: moment(facts.connection?.at) },
    publicUrl: profile?.publicUrl ?? listing?.publicUrl,
    hashedUrl: profile?.hashedUrl ?? listing?.hashedUrl,
    followers: profile?.followersCount,
    about: profile?.about,
    skills: names(profile?.skills),
    languages: names(profile?.languages),
  }),
  ({ facts }) => facts.profile,
);

export const posts = spec<FactsOf['post'], PostRow>(
  { kind: 'post', file: 'posts', rowOf: postRow },
  ({ name, time, reactions, comments, facts: { post, listing, ...facts } }) => ({
    author: name,
    authorUrl: post?.author?.profileUrl ?? post?.author?.companyUrl ?? listing?.authorUrl,
    time,
    type: post?.type ?? listing?.type,
    text: post?.text ?? listing?.text,
    repostText: post?.repostText,
    ...{ reactions, comments },
    reposts: post?.repostsCount ?? listing?.repostsCount,
    ownReaction: facts.reaction?.type,
    ownComment: moment(facts.commentedAt),
  }),
  ({ facts }) => facts.post,
);

export const companies = spec<FactsOf['company'], CompanyRow>(
  { kind: 'company', file: 'companies', rowOf: companyRow },
  ({ name, industry, location, employees, record }) => ({
    ...{ name, industry, location, employees },
    headquarters: record.headquarters,
    website: record.website,
    yearFounded: record.yearFounded,
    specialties: record.specialties,
    description: record.description,
    publicUrl: record.publicUrl,
    hashedUrl: record.hashedUrl,
  }),
  () => undefined,
);

export const conversations = spec<FactsOf['conversation'], ConversationRow>(
  { kind: 'conversation', file: 'conversations', rowOf: conversationRow },
  ({ name, type, messages, lastTime, facts }) => ({
    ...{ name, type, messages, lastTime },
    lastSender: facts.messages.at(-1)?.sender,
    lastMessage: facts.messages.at(-1)?.text,
    threadId: facts.threadId,
    collectedUntil: facts.syncUntil,
  }),
  ({ facts }) => ({ messages: facts.messages }),
);
