import { defineBackground } from 'wxt/utils/define-background';
import { listen } from '../lib/background/listen';

// One file, not a module that shares chunks with the pages: shared, it would carry whatever any page uses of them.
export default defineBackground({ main: () => listen() });
