import { failed } from '../failure';
import type { Provider } from './provider';

/** The half of a provider whose service tells how it is doing and performs nothing on LinkedIn. */
export const readOnly: Pick<Provider, 'supports' | 'submit' | 'poll'> = {
  supports: () => false,
  submit: () => Promise.reject(unsupported()),
  poll: () => Promise.reject(unsupported()),
};

function unsupported() {
  return failed('unsupported', 'This service performs nothing on LinkedIn.', { effect: 'none' });
}
