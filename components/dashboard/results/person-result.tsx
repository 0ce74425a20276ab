import { useFormat, useText } from '../../shared/text';
import { dateWords, momentWords } from './dates';
import { enumWords, joined } from './enum-words';
import { Experience } from './experience';
import { Facts, Initials, ListPart, Named, Prose } from './parts';
import { PostList } from './post-card';
import type { PersonShape } from './shapes';

/** A person: who, where they have been, what they can, what they wrote lately. */
export function PersonResult({ person }: { person: PersonShape }) {
  const text = useText();
  const format = useFormat();
  const { name, headline, location, countryCode, position, companyName, followersCount } = person;
  const degree = person.viewerState?.connectionDegree;
  return (
    <div class="result">
      <PersonHead name={name} url={person.publicUrl ?? person.hashedUrl} line={headline} degree={degree} />
      <Facts
        of={[
          [text('result_position'), position],
          [
            text('result_company'),
            (companyName ?? person.companyHashedUrl) && (
              <Named name={companyName} url={person.companyHashedUrl} />
            ),
          ],
          [text('result_location'), joined([location, countryCode], text)],
          [text('result_followers'), followersCount !== undefined && format.number(followersCount)],
          [text('result_connected_at'), dateWords(person.connectedAt, text.language)],
        ]}
      />
      <Prose of={person.about} />
      <ListPart heading={text('result_experience')} items={person.experiences}>
        {(items) => <Experience items={items} />}
      </ListPart>
      <ListPart heading={text('result_education')} items={person.education}>
        {(items) => (
          <ul class="result-lines">
            {items.map(({ schoolName, schoolHashedUrl, details }, index) => (
              <li key={index}>
                <Named name={schoolName} url={schoolHashedUrl} />
                {details && <p class="quiet">{details}</p>}
              </li>
            ))}
          </ul>
        )}
      </ListPart>
      <ListPart heading={text('result_skills')} items={person.skills}>
        {(items) => (
          <ul class="result-chips">
            {items.map((skill, index) => (
              <li key={index}>{skill.name ?? text('result_unnamed')}</li>
            ))}
          </ul>
        )}
      </ListPart>
      <ListPart heading={text('result_languages')} items={person.languages}>
        {(items) => (
          <ul class="result-chips">
            {items.map((each, index) => (
              <li key={index}>
                {joined([each.name, enumWords('proficiency', each.proficiency, text)], text) ||
                  text('result_unnamed')}
              </li>
            ))}
          </ul>
        )}
      </ListPart>
      <ListPart heading={text('result_posts')} items={person.posts}>
        {(items) => <PostList posts={items} />}
      </ListPart>
      <PersonActivity person={person} />
    </div>
  );
}

function PersonHead(props: {
  name: string | undefined;
  url: string | undefined;
  line: string | undefined;
  degree: string | undefined;
}) {
  const { name, url, line, degree } = props;
  return (
    <div class="result-head">
      <Initials of={name} />
      <div>
        <p class="result-name">
          <Named name={name} url={url} />
          {degree && <span class="result-tag">{degree}</span>}
        </p>
        {line && <p>{line}</p>}
      </div>
    </div>
  );
}

/** What they wrote under, and reacted to. */
function PersonActivity({ person }: { person: PersonShape }) {
  const text = useText();
  const format = useFormat();
  return (
    <>
      <ListPart heading={text('result_comments')} items={person.comments}>
        {(items) => (
          <ul class="result-lines">
            {items.map(({ postUrl, time, text: words, reactionsCount }, index) => (
              <li key={index}>
                <Prose of={words} />
                <p class="quiet">
                  {joined(
                    [
                      momentWords(time, text.language),
                      reactionsCount !== undefined &&
                        text('result_reactions_count', format.number(reactionsCount)),
                    ],
                    text,
                  )}{' '}
                  {postUrl && <Named name={text('result_the_post')} url={postUrl} />}
                </p>
              </li>
            ))}
          </ul>
        )}
      </ListPart>
      <ListPart heading={text('result_reactions')} items={person.reactions}>
        {(items) => (
          <ul class="result-lines">
            {items.map(({ postUrl, time, reactionType }, index) => (
              <li key={index}>
                {joined(
                  [
                    text.orElse(`choice_type_${reactionType ?? ''}`, reactionType ?? ''),
                    momentWords(time, text.language),
                  ],
                  text,
                )}{' '}
                {postUrl && <Named name={text('result_the_post')} url={postUrl} />}
              </li>
            ))}
          </ul>
        )}
      </ListPart>
    </>
  );
}
