import { useText } from '../../shared/text';
import { monthsWords, periodWords } from './dates';
import { enumWords, joined } from './enum-words';
import { Named, Prose } from './parts';
import type { ExperienceShape } from './shapes';

/** Positions as a line through time, in the order LinkedIn gives them: newest first. */
export function Experience({ items }: { items: readonly ExperienceShape[] }) {
  const text = useText();
  return (
    <ol class="result-timeline">
      {items.map((each, index) => {
        const when = joined(
          [periodWords(each.startTime, each.endTime, text), monthsWords(each.duration, text.language)],
          text,
        );
        const how = joined(
          [
            enumWords('employment', each.employmentType, text),
            each.location,
            enumWords('place', each.locationType, text),
          ],
          text,
        );
        return (
          <li key={index} data-now={each.startTime !== undefined && each.endTime === undefined}>
            <p class="result-name">{each.position ?? text('result_unnamed')}</p>
            {(each.companyName ?? each.companyHashedUrl) && (
              <p>
                <Named name={each.companyName} url={each.companyHashedUrl} />
              </p>
            )}
            {when && <p class="quiet">{when}</p>}
            {how && <p class="quiet">{how}</p>}
            <Prose of={each.description} />
          </li>
        );
      })}
    </ol>
  );
}
