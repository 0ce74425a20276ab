import type { About } from './about';
import { buenaAbout } from './buena/about';
import { connectSafelyAbout } from './connectsafely/about';
import { konnectorAbout } from './konnector/about';
import { linkedApiAbout } from './linked-api/about';

/** Every provider there is, as plain data, in the order shown. For the options page and the manifest. */
export const catalog: readonly About[] = [linkedApiAbout, buenaAbout, konnectorAbout, connectSafelyAbout];
