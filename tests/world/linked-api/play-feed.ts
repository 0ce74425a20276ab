import { profileUrl } from '../cast';
import { companyUrl } from '../cast-companies';
import { numberOf } from '../json';
import type { Invitation, Viewer, WorldState } from '../state';
import { degreeOf, memberUrn } from './person-data';
import type { Player } from './play';
import { postData } from './post-data';
import { recent } from './recent';

const feed: Player = (action, _opened, { parts, account }) => {
  const posts = [...parts.state.posts.values()].filter((each) => each.authorVanity !== account.id);
  return {
    data: recent(posts, { limit: numberOf(action, 'limit') ?? 20 }).map((each) => ({
      ...postData(each, account.id, parts.state),
      feedContext: each.feedContext,
    })),
  };
};

/** As LinkedIn words it: days, or hours within the first. */
function agoOf(time: string, now: number): string {
  const hours = Math.floor((now - Date.parse(time)) / 3_600_000);
  return hours < 24 ? `${hours}h ago` : `${Math.floor(hours / 24)}d ago`;
}

function viewerData({ vanity, description, time }: Viewer, state: WorldState, now: number) {
  const person = vanity === null ? undefined : state.people.get(vanity);
  const when = { viewedAt: time, viewedAgo: agoOf(time, now) };
  if (!person) {
    const query = new URLSearchParams({ keywords: description.replace(/^\w+ \w+ in /, '') });
    const searchUrl = `https://www.linkedin.com/search/results/people/?${query}`;
    return { viewerType: 'anonymous', ...when, description, searchUrl };
  }
  return {
    viewerType: 'identified',
    ...when,
    name: person.name,
    publicUrl: profileUrl(person.vanity),
    urn: memberUrn(person),
    headline: person.headline,
    connectionDegree: Number.parseInt(degreeOf(person), 10),
    avatarUrl: null,
  };
}

const viewers: Player = (action, _opened, { parts }) => ({
  data: recent(parts.state.viewers, action).map((each) => viewerData(each, parts.state, parts.clock.now())),
});

const sent: Player = (_action, _opened, { parts }) => ({
  data: [...parts.state.people.values()]
    .filter((each) => each.connection === 'pending')
    .map((each) => ({
      name: each.name,
      publicUrl: profileUrl(each.vanity),
      headline: each.headline,
      sentTime: each.since,
      urn: memberUrn(each),
    })),
});

function invitationData(invitation: Invitation, state: WorldState) {
  const person = state.people.get(invitation.vanity);
  const base = {
    invitationType: invitation.type,
    name: person?.name ?? invitation.vanity,
    publicUrl: profileUrl(invitation.vanity),
    urn: person ? memberUrn(person) : null,
  };
  switch (invitation.type) {
    case 'connect':
      return { ...base, headline: person?.headline ?? null, note: invitation.note };
    case 'companyFollow': {
      const name = state.companies.get(invitation.target)?.name ?? null;
      return { ...base, companyUrl: companyUrl(invitation.target), companyName: name };
    }
    case 'newsletterSubscribe':
      return { ...base, newsletterUrl: invitation.target, newsletterName: invitation.name };
  }
}

const invitations: Player = (_action, _opened, { parts }) => ({
  data: parts.state.invitations.map((each) => invitationData(each, parts.state)),
});

export const feedPlayers: readonly (readonly [string, Player])[] = [
  ['st.retrieveFeed', feed],
  ['st.retrieveProfileViewers', viewers],
  ['st.retrievePendingRequests', sent],
  ['st.retrieveInvitations', invitations],
  ['st.retrieveSSI', () => ({ data: { ssi: 61, industryTop: 12, networkTop: 9 } })],
  [
    'st.retrievePerformance',
    (_action, _opened, { parts }) => ({
      data: {
        followersCount: 310,
        postViewsLast7Days: 1240,
        profileViewsLast90Days: 40 + parts.state.viewers.length,
        searchAppearancesPreviousWeek: 17,
      },
    }),
  ],
];
