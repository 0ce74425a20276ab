import { type Failed, failed } from '../../failure';

/** An answer that is JSON and nothing the contract knows. Whether the request had an effect cannot be told. */
export function misunderstood(): Failed {
  const message = 'Linked API sent an answer this version does not understand.';
  return failed('bad-reply', message, { reason: 'wrongShape', effect: 'unknown' });
}
