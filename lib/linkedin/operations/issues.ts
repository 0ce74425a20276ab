/**
 * Everything an input can be refused for. The message of every issue is one of these words; the sentence for it stands
 * in `_locales` under `problem_<word>`.
 */
export const inputIssues = [
  /** It has to be filled in. */
  'required',
  /** Not the kind of value that belongs here: words for a number, a list for words. */
  'wrong_type',
  'too_long',
  /** A number below the least that is taken. */
  'too_low',
  /** A number above the most that is taken. */
  'too_high',
  /** More entries than the list takes. */
  'too_many',
  /** A list that must have an entry has none. */
  'too_few',
  /** None of the words that can be chosen from. */
  'not_a_choice',
  'not_a_number',
  'not_an_email',
  /** Not a moment in UTC, as `2026-02-01T00:00:00Z`. */
  'not_a_time',
  /** Not an address of a file on the web: `https://…`. */
  'not_a_url',
  /** Not an address on LinkedIn. */
  'not_linkedin',
  /** An address on LinkedIn, but of something else: a company where a person is needed. */
  'wrong_url_kind',
  /** Not of the form `urn:li:activity:7400000000000000048`. */
  'not_a_urn',
  /** Two things that say the same in different ways, such as a person and a conversation. */
  'only_one_of',
  /** Neither of two things of which one is needed. */
  'one_of_needed',
  /** Does not go with a filter. */
  'not_with_filter',
  /** An address that does not belong to the kind of invitation chosen. */
  'not_for_invitation',
  /** A moment that is yet to come. */
  'in_future',
  'end_before_start',
  /** More than 30 days, which is what one question may cover. */
  'range_too_long',
  /** More than 366 days, asked for in parts. */
  'longer_than_a_year',
  /** Images, a video and a document cannot stand in one post. */
  'mixed_attachments',
  /** A post takes one video or one document. */
  'only_one_file',
  /** A document is shown under a name. */
  'document_needs_name',
  /** The text does not have `@[key]` for this mention. */
  'mention_not_in_text',
  /** Neither an action nor a list of actions. */
  'not_a_workflow',
] as const;
export type InputIssue = (typeof inputIssues)[number];
