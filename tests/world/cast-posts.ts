import { type CastPost, posts } from './cast';

/** What a post shows beside its text. */
export type Media = 'none' | 'images' | 'video' | 'liveVideo' | 'document' | 'poll' | 'job';

export type RichPost = CastPost & {
  /** Vanity of the company whose page it stands on; nothing for a person's own. */
  company: string | null;
  media: Media;
  /** What a repost of it is answered. Contract linked-api 4.3. */
  repost: 'ok' | 'repostNotAllowed';
  /** URN of the post this one shares. */
  repostOf: string | null;
  /** The sharer's own words. */
  repostText: string | null;
  /** People and companies named in it, by vanity. */
  mentions: readonly string[];
  /** Why it stands in the feed. */
  feedContext: string | null;
};

export const plainPost: Omit<RichPost, keyof CastPost> = {
  company: null,
  media: 'none',
  repost: 'ok',
  repostOf: null,
  repostText: null,
  mentions: [],
  feedContext: null,
};

const rich = (id: number, authorVanity: string, text: string, rest: Partial<RichPost> = {}): RichPost => ({
  ...plainPost,
  urn: `urn:li:activity:74000000000000${String(id).padStart(5, '0')}`,
  authorVanity,
  text,
  comment: 'ok',
  dialect: 'sdui',
  language: 'en',
  ...rest,
});

/** Posts beside those LinkedIn's own pages show. */
const morePosts: readonly RichPost[] = [
  rich(201, 'ann-quill', 'Three looms, one window. #weaving #mill', { media: 'images' }),
  rich(202, 'bram-oakes', 'The ferry film is out: https://tidewater.example/film #sea', { media: 'video' }),
  rich(203, '', 'We are hiring an apprentice. #hiring', { company: 'northpier-mills', media: 'job' }),
  rich(204, '', 'Our new catalogue, all forty pages.', { company: 'tidewater', media: 'document' }),
  rich(205, 'cleo-fennel', 'Which bell should ring first?', { media: 'poll' }),
  rich(206, 'dov-marsh', '', {
    repostOf: 'urn:li:activity:7400000000000000210',
    repostText: 'Worth a read by everyone who mends things.',
    feedContext: 'Dov Marsh reposted this',
  }),
  rich(207, 'edda-larkin', 'Please do not share this one.', { repost: 'repostNotAllowed' }),
  rich(208, 'finn-copper', 'Thank you Ann Quill and Northpier Mills.', {
    mentions: ['ann-quill', 'northpier-mills'],
    feedContext: 'Bo Lindqvist likes this',
  }),
  rich(209, 'mara-self', 'My first week with a demo account.'),
  rich(210, 'greta-stone', 'Live from the weaving shed.', { media: 'liveVideo' }),
];

export const everyPost: readonly RichPost[] = [
  ...posts.map((each): RichPost => ({ ...plainPost, ...each })),
  ...morePosts,
];
