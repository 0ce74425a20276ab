import type { SubjectKind } from '../linkedin/subject';
import type { Text } from '../words';

/** Whom or what, for people: "Ada Park", "the post by Ada Park". */
export function subjectWords(kind: SubjectKind, name: string | undefined, text: Text): string {
  if (kind === 'post') return name ? text('toolbar_post_of', name) : text('toolbar_this_post');
  return name ?? text('toolbar_this_person');
}
