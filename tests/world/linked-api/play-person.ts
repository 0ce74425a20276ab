import { postUrl, profileUrl } from '../cast';
import { numberOf, textOf } from '../json';
import type { PersonState, WorldState } from '../state';
import { childrenOf } from './check-workflow';
import { isPerson, targetPerson } from './find';
import { educationOf, experienceOf, languagesOf, personData, skillsOf } from './person-data';
import { effect, type Player, refuse } from './play';
import { postData } from './post-data';
import type { Action } from './state';

const openPersonPage: Player = (action, opened, stage) => {
  const person = targetPerson(action, opened, stage.parts.state);
  if (!isPerson(person)) return person;
  if (person.vanity === stage.account.id) {
    return refuse('selfProfileNotAllowed', 'This is the profile of the account itself.');
  }
  effect(stage, 'personFetched', profileUrl(person.vanity));
  // Without basicInfo an opener brings only what its children bring. Contract section 5.
  return { data: action.basicInfo === true ? personData(person) : {}, opened: { person } };
};

const ofOpened =
  (data: (person: PersonState, action: Action, state: WorldState, viewer: string) => unknown): Player =>
  (action, opened, stage) => {
    if (!opened.person) return refuse('personNotFound', 'No person page is open.');
    if (childrenOf(action).length > 0) {
      return refuse('notPlayed', `The local world does not play loops under ${action.actionType} yet.`);
    }
    return { data: data(opened.person, action, stage.parts.state, stage.account.id) };
  };

/** `limit` and `since` together. Contract linked-api 2.3. */
function recent<Item extends { time: string }>(items: Item[], action: Action): Item[] {
  const since = Date.parse(textOf(action, 'since') ?? '1970-01-01');
  return items
    .filter((each) => Date.parse(each.time) >= since)
    .sort((a, b) => Date.parse(b.time) - Date.parse(a.time))
    .slice(0, numberOf(action, 'limit') ?? 20);
}

const postsOf = (person: PersonState, action: Action, state: WorldState, viewer: string) =>
  recent(
    [...state.posts.values()]
      .filter((each) => each.authorVanity === person.vanity)
      .map((each) => postData(each, viewer, state)),
    action,
  );

const commentsOf = (person: PersonState, action: Action, state: WorldState) =>
  recent(
    [...state.posts.values()].flatMap((post) =>
      post.comments
        .filter((each) => each.vanity === person.vanity)
        .map((each) => ({
          postUrl: postUrl(post.urn),
          time: each.time,
          text: each.text,
          image: null,
          reactionsCount: each.reactionsCount,
        })),
    ),
    action,
  );

const reactionsOf = (person: PersonState, action: Action, state: WorldState) =>
  recent(
    [...state.posts.values()].flatMap((post) =>
      post.reactions
        .filter((each) => each.vanity === person.vanity)
        .map((each) => ({ postUrl: postUrl(post.urn), time: post.time, reactionType: each.type })),
    ),
    action,
  );

export const personPlayers: readonly (readonly [string, Player])[] = [
  ['st.openPersonPage', openPersonPage],
  ['st.retrievePersonExperience', ofOpened(experienceOf)],
  ['st.retrievePersonEducation', ofOpened(educationOf)],
  ['st.retrievePersonSkills', ofOpened(skillsOf)],
  ['st.retrievePersonLanguages', ofOpened(languagesOf)],
  ['st.retrievePersonPosts', ofOpened(postsOf)],
  ['st.retrievePersonComments', ofOpened(commentsOf)],
  ['st.retrievePersonReactions', ofOpened(reactionsOf)],
];
