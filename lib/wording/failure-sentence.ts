import type { Failure, FailureCode } from '../failure';
import type { Text } from '../words';
import { formatIn } from './format';

/** Codes whose message is the service's own sentence when it gave no type of error. */
const toldByService: readonly FailureCode[] = ['forbidden', 'limit-reached', 'not-found', 'refused'];

/** Types whose message says what no words of ours can: which part is wrong, which hours, which languages. */
const toldInDetail: readonly string[] = [
  'invalidRequestPayload',
  'invalidWorkflow',
  'languageNotSupported',
  'outsideWorkingHours',
];

/**
 * What happened, what it means, what to do: by the service's own error type where we know it, else by our code. A type
 * nobody has words for yet also shows the service's own sentence. `service` is the name of the service asked.
 */
export function failureSentence(failure: Failure, text: Text, service?: string): string {
  const name = service ?? text('shared_the_service');
  const known = failure.reason ? reasonSentence(failure.reason, failure.message, text, name) : '';
  const general = generalSentence(failure.code, text, name);
  const detailed = toldInDetail.includes(failure.reason ?? '');
  const quoted =
    (!known || detailed) && quotes(failure) ? text('shared_service_says', failure.message.trim()) : '';
  const again = failure.retryAt ? text('shared_again_at', clock(failure.retryAt, text)) : '';
  return [known || general, quoted, again].filter(Boolean).join(' ');
}

function generalSentence(code: FailureCode, text: Text, name: string): string {
  return text.orElse(`failure_${code.replaceAll('-', '_')}`, text('failure_bug'), name);
}

/** `$1` is the service, `$2` its own sentence. Reasons of what the user typed name their sentences (`key_…`). */
function reasonSentence(reason: string, message: string, text: Text, name: string): string {
  const own = reason.startsWith('key_') ? text.orElse(reason, '', name, message) : '';
  return text.orElse(`reason_${reason}`, own, name, message);
}

function quotes({ code, reason, message }: Failure): boolean {
  return message.trim() !== '' && (reason !== undefined || toldByService.includes(code));
}

/** Time of day in the user's language, with the day when it is not today. */
export function clock(at: number, text: Text, now: number = Date.now()): string {
  return formatIn(text.language).moment(at, now);
}
