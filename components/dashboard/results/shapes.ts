/**
 * What services tell, as results show it (contract linked-api 2.5). One shape for all the operations that tell of the
 * same thing; every field may be missing.
 */
type Known<Fields> = { readonly [Name in keyof Fields]?: Fields[Name] | undefined };
type ListOf<Item> = readonly Item[];

export type PersonShape = Known<{
  name: string;
  publicUrl: string;
  hashedUrl: string;
  headline: string;
  position: string;
  location: string;
  countryCode: string;
  companyName: string;
  companyHashedUrl: string;
  followersCount: number;
  about: string;
  viewerState: Known<{ connectionDegree: string }>;
  sentTime: string;
  connectedAt: string;
  experiences: ListOf<ExperienceShape>;
  education: ListOf<Known<{ schoolName: string; schoolHashedUrl: string; details: string }>>;
  skills: ListOf<Known<{ name: string }>>;
  languages: ListOf<Known<{ name: string; proficiency: string }>>;
  posts: ListOf<PostShape>;
  comments: ListOf<
    Known<{ postUrl: string; time: string; text: string; image: string; reactionsCount: number }>
  >;
  reactions: ListOf<Known<{ postUrl: string; time: string; reactionType: string }>>;
}>;

export type ExperienceShape = Known<{
  position: string;
  companyName: string;
  companyHashedUrl: string;
  employmentType: string;
  locationType: string;
  description: string;
  duration: number;
  startTime: string;
  endTime: string;
  location: string;
}>;

export type CompanyShape = Known<{
  name: string;
  publicUrl: string;
  hashedUrl: string;
  description: string;
  location: string;
  headquarters: string;
  industry: string;
  specialties: string;
  website: string;
  employeesCount: number;
  yearFounded: number;
  ventureFinancing: boolean;
  jobsCount: number;
  employees: ListOf<PersonShape>;
  dms: ListOf<PersonShape>;
  posts: ListOf<PostShape>;
}>;

export type ActorShape = Known<{
  type: string;
  name: string;
  headline: string;
  profileUrl: string;
  companyUrl: string;
}>;

export type CommentShape = Known<{
  commenterUrl: string;
  commenterName: string;
  commenterHeadline: string;
  time: string;
  text: string;
  image: string;
  isReply: boolean;
  reactionsCount: number;
  repliesCount: number;
  commentUrl: string;
}>;

export type EngagementShape = Known<{
  engagerUrl: string;
  engagerName: string;
  engagerHeadline: string;
  type: string;
}>;

export type PostShape = Known<{
  url: string;
  time: string;
  type: string;
  author: ActorShape;
  reposter: ActorShape;
  text: string;
  repostText: string;
  hashtags: ListOf<string>;
  externalLinks: ListOf<string>;
  images: ListOf<string>;
  documentSlides: ListOf<string>;
  hasVideo: boolean;
  hasPoll: boolean;
  reactionsCount: number;
  commentsCount: number;
  repostsCount: number;
  feedContext: string;
  viewerState: Known<{ reaction: string; isOwn: boolean }>;
  comments: ListOf<CommentShape>;
  reactions: ListOf<EngagementShape>;
}>;

export type SalaryShape = Known<{ currency: string; minAmount: number; maxAmount: number; period: string }>;

export type JobShape = Known<{
  jobUrl: string;
  title: string;
  companyName: string;
  companyUrl: string;
  location: string;
  postedDate: string;
  applicantsCount: number;
  workplaceType: string;
  employmentType: string;
  salary: SalaryShape;
  description: string;
  applyUrl: string;
  easyApply: boolean;
  isPromoted: boolean;
}>;

export type InvitationShape = Known<{
  invitationType: string;
  name: string;
  publicUrl: string;
  headline: string;
  note: string;
  companyUrl: string;
  companyName: string;
  newsletterUrl: string;
  newsletterName: string;
}>;

export type ViewerShape = Known<{
  viewerType: string;
  viewedAt: string;
  viewedAgo: string;
  name: string;
  publicUrl: string;
  headline: string;
  connectionDegree: string | number;
  description: string;
  searchUrl: string;
}>;

export type MessageShape = Known<{
  id: string;
  type: string;
  threadId: string;
  personUrl: string;
  personPublicUrl: string;
  sender: string;
  text: string;
  time: string;
}>;

export type ConversationShape = Known<{
  personUrl: string;
  type: string;
  since: string;
  syncUntil: string;
  messages: ListOf<MessageShape>;
}>;

export type NetworkEventShape = Known<{ type: string; personUrl: string; detectedAt: string }>;

export type AccountShape = Known<{
  name: string;
  url: string;
  headline: string;
  countryCode: string;
  status: string;
  connectedAt: string;
  own: boolean;
  reconnectionLink: string;
}>;

export type LimitShape = Known<{
  category: string;
  period: string;
  maxValue: number;
  isEnabled: boolean;
  currentUsage: number;
}>;

export type UsageEntryShape = Known<{ actionType: string; success: boolean; time: string }>;

export type SeatShape = Known<{ seatType: string; quantity: number; billingPeriod: string }>;
