import { defineConfig } from 'wxt';
import { originsOf } from './lib/providers/about';
import { catalog } from './lib/providers/catalog';

const services = catalog.flatMap(originsOf).map((origin) => `${origin}/*`);

/** Pages and worker alike: our own code and style only, and requests to the services alone (mv3-facts 7). */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  `connect-src ${catalog.flatMap(originsOf).join(' ')}`,
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const compress = { passes: 3, unsafe_arrows: true };
/**
 * Terser's bolder rewritings, for the content script alone, whose code is all ours and holds nothing they could break:
 * no getter is read for its effect, no built-in is replaced, no function's `length` is asked for.
 */
const closely = {
  ...compress,
  passes: 6,
  unsafe: true,
  pure_getters: true,
  keep_fargs: false,
  hoist_funs: true,
  inline: 1,
  // WXT's frame around the script names it and never calls it; called, this would do nothing.
  global_defs: { '@console.error': 'Boolean' },
};

export default defineConfig({
  imports: false,
  // MV3 for both: Firefox gets an event page, Chrome a service worker (mv3-facts 1).
  manifestVersion: 3,
  vite: () => ({
    build: {
      target: 'es2022',
      // A twentieth smaller than esbuild's output: what keeps the content script under its 24 kB.
      minify: 'terser',
      terserOptions: { ecma: 2020, module: true, compress },
    },
  }),
  hooks: {
    'vite:build:extendConfig': ([entrypoint], { build }) => {
      if (entrypoint?.name === 'linkedin' && build)
        build.terserOptions = { ecma: 2020, module: true, compress: closely };
    },
  },
  zip: { excludeSources: ['screenshots/**'] },
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    permissions: ['storage', 'alarms'],
    optional_permissions: ['notifications'],
    host_permissions: ['https://www.linkedin.com/*'],
    optional_host_permissions: services,
    incognito: 'not_allowed',
    content_security_policy: { extension_pages: policy },
    // Written here and not by WXT: see entrypoints/linkedin.ts.
    content_scripts: [
      {
        matches: ['https://*.linkedin.com/*'],
        js: ['linkedin.js'],
        run_at: 'document_idle',
        all_frames: false,
      },
    ],
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'sidecar@sidecar.example',
              // First version with the consent screen for the data named below (mv3-facts 7).
              strict_min_version: '140.0',
              data_collection_permissions: {
                required: ['authenticationInfo', 'personallyIdentifyingInfo', 'websiteContent'],
              },
            },
          },
        }
      : { minimum_chrome_version: '123', externally_connectable: { ids: [] } }),
  }),
});
