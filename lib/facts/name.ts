import type { CompanyFacts, PersonFacts, PostFacts } from './facts';

/** What people call a person; the page's own word before a list's. */
export const nameOfPerson = ({ profile, listing, subject }: PersonFacts): string | undefined =>
  profile?.name ?? listing?.name ?? subject.name;

/** What people call a company. */
export const nameOfCompany = ({ company, listing, subject }: CompanyFacts): string | undefined =>
  company?.name ?? listing?.name ?? subject.name;

/** Whose post it is: posts have no name of their own. */
export const nameOfPost = ({ post, listing, subject }: PostFacts): string | undefined =>
  post?.author?.name ?? listing?.authorName ?? subject.name;
