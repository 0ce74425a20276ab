import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startContent } from '../lib/content/start';

/**
 * The content script of LinkedIn pages. Unlisted on purpose, and named in the manifest by `wxt.config.ts`: WXT's own
 * content-script wrapper announces itself to the page by an event and a `postMessage` that carry the extension's id,
 * which would let any page recognise Sidecar and end its script (threat model 13).
 */
export default defineUnlistedScript(() => void startContent());
