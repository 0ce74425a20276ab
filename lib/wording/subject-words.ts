import type { SubjectKind } from '../linkedin/subject';
import type { Text } from '../words';

/** Whom or what, for people: "Ada Park", "the post by Ada Park", "this person". */
export function subjectWords(kind: SubjectKind, name: string | undefined, text: Text): string {
  if (name) return kind === 'post' ? text('shared_post_by', name) : name;
  return text(`shared_a_${kind}`);
}
