import type { Reply } from '../exchange';
import type { KonnectorState } from './state';

/** A failed request. Contract konnector 1.2, 1.8. */
export class KonnectorRefusal extends Error {
  readonly status: number;
  readonly title: string;
  readonly code: string;
  readonly more: object;

  constructor(status: number, title: string, code: string, message: string, more: object = {}) {
    super(message);
    this.status = status;
    this.title = title;
    this.code = code;
    this.more = more;
  }
}

export const success = (message: string, data: object): Reply => ({
  status: 200,
  body: { code: 200, status: true, message, data },
});

/** @param now epoch ms */
export const failure = (
  refusal: KonnectorRefusal,
  now: number,
  form: KonnectorState['errorData'] = 'full',
): Reply => ({
  status: refusal.status,
  body: {
    code: refusal.status,
    status: false,
    message: refusal.title,
    data: errorData(refusal, now, form),
  },
});

function errorData(refusal: KonnectorRefusal, now: number, form: KonnectorState['errorData']): unknown {
  if (form === 'null') return null;
  if (form === 'list') return [];
  if (form === 'empty') return {};
  return {
    ...(form !== 'wordless' && { error: refusal.message }),
    ...(form !== 'codeless' && { error_code: refusal.code }),
    request_id: requestId('err', now),
    timestamp: indianTime(now),
    ...refusal.more,
  };
}

export const requestId = (kind: string, now: number): string => `req_${kind}_${now.toString(36)}`;

/** The service writes its own times with India's offset. */
export const indianTime = (now: number): string =>
  `${new Date(now + 19_800_000).toISOString().slice(0, 19)}+05:30`;
