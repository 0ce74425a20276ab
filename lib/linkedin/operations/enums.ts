/**
 * Words the services take as they stand here: contract linked-api 3. They bind what is sent. What comes back is read as
 * plain text, so that a word made up tomorrow is shown as it is.
 */
export const conversationTypes = ['st', 'nv'] as const;
export const conversationDeeds = ['archive', 'unarchive', 'star', 'unstar', 'mute', 'unmute'] as const;
export const salesConversationDeeds = ['archive', 'unarchive'] as const;

export const companySizes = [
  '1-10',
  '11-50',
  '51-200',
  '201-500',
  '501-1000',
  '1001-5000',
  '5001-10000',
  '10001+',
] as const;
/** In millions of US dollars. */
export const leastRevenues = ['0', '0.5', '1', '2.5', '5', '10', '20', '50', '100', '500', '1000'] as const;
export const mostRevenues = [
  '0.5',
  '1',
  '2.5',
  '5',
  '10',
  '20',
  '50',
  '100',
  '500',
  '1000',
  '1000+',
] as const;

export const yearsOfExperience = [
  'lessThanOne',
  'oneToTwo',
  'threeToFive',
  'sixToTen',
  'moreThanTen',
] as const;
export const connectionDegrees = ['1st', '2nd', '3rd+'] as const;
export const salesConnectionDegrees = [...connectionDegrees, 'groupMembers'] as const;

export const commentOrders = ['mostRelevant', 'mostRecent'] as const;
export const attachmentTypes = ['image', 'video', 'document'] as const;
export const invitationTypes = ['connect', 'companyFollow', 'newsletterSubscribe'] as const;
export const networkEvents = ['connectionAccepted', 'connectionAdded', 'connectionRequestReceived'] as const;

export const jobDates = ['anyTime', 'past24Hours', 'pastWeek', 'pastMonth'] as const;
export const jobLevels = [
  'internship',
  'entryLevel',
  'associate',
  'midSeniorLevel',
  'director',
  'executive',
] as const;
export const jobEmployments = [
  'fullTime',
  'partTime',
  'contract',
  'temporary',
  'volunteer',
  'internship',
  'other',
] as const;
export const workplaces = ['onSite', 'remote', 'hybrid'] as const;
/** Of the newer search for jobs, which understands preferences. */
export const preferredLevels = ['entryLevel', 'senior', 'manager', 'director', 'executive'] as const;
export const preferredEmployments = ['fullTime', 'partTime', 'contract', 'internship', 'volunteer'] as const;

export const postOrders = ['topMatch', 'latest'] as const;
export const postDates = ['past24Hours', 'pastWeek', 'pastMonth'] as const;
export const postContents = ['videos', 'images', 'jobPosts', 'liveVideos', 'documents'] as const;
export const postAuthors = ['me', 'firstConnections', 'peopleYouFollow'] as const;
