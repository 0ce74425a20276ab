import { postUrl, profileUrl } from '../cast';
import type { PersonState, WorldState } from '../state';
import { isPerson, targetPerson } from './find';
import { educationOf, experienceOf, languagesOf, nvPersonData, personData, skillsOf } from './person-data';
import { effect, type Player, refuse } from './play';
import { postItems } from './post-items';
import { recent } from './recent';
import type { Action } from './state';

/** @param detail what the ledger says of the way it was opened */
const openPersonPage =
  (data: (person: PersonState) => object, detail: Record<string, unknown> = {}): Player =>
  (action, opened, stage) => {
    const person = targetPerson(action, opened, stage.parts.state);
    if (!isPerson(person)) return person;
    if (person.vanity === stage.account.id) {
      return refuse('selfProfileNotAllowed', 'This is the profile of the account itself.');
    }
    effect(stage, 'personFetched', profileUrl(person.vanity), detail);
    // Without basicInfo an opener brings only what its children bring. Contract section 5.
    return { data: action.basicInfo === true ? data(person) : {}, opened: { person } };
  };

const ofOpened =
  (data: (person: PersonState, action: Action, state: WorldState) => unknown): Player =>
  (action, { person }, stage) =>
    person
      ? { data: data(person, action, stage.parts.state) }
      : refuse('personNotFound', 'No person page is open.');

const posts: Player = (action, { person }, stage) =>
  person
    ? postItems((each) => each.authorVanity === person.vanity, action, stage)
    : refuse('personNotFound', 'No person page is open.');

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
  ['st.openPersonPage', openPersonPage(personData)],
  ['nv.openPersonPage', openPersonPage(nvPersonData, { salesNavigator: true })],
  ['st.retrievePersonExperience', ofOpened(experienceOf)],
  ['st.retrievePersonEducation', ofOpened(educationOf)],
  ['st.retrievePersonSkills', ofOpened(skillsOf)],
  ['st.retrievePersonLanguages', ofOpened(languagesOf)],
  ['st.retrievePersonPosts', posts],
  ['st.retrievePersonComments', ofOpened(commentsOf)],
  ['st.retrievePersonReactions', ofOpened(reactionsOf)],
];
