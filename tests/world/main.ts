import { parseArgs } from 'node:util';
import { demoKeys } from './demo-keys';
import { worldHosts } from './router';
import { startWorld } from './world';

const { values } = parseArgs({
  options: { http: { type: 'string', default: '8787' }, https: { type: 'string', default: '8788' } },
});

const port = (name: 'http' | 'https'): number => {
  const number = Number(values[name]);
  if (!Number.isInteger(number) || number < 0 || number > 65_535) {
    console.error(`--${name} must be a port from 0 to 65535, not ${values[name]}`);
    process.exit(2);
  }
  return number;
};

try {
  const world = await startWorld({ http: port('http'), https: port('https') });
  // Before the first word: whoever reads it may stop us at once.
  const stop = (): void => {
    void world.close().then(() => process.exit(0));
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  const lines = [
    'The local world is up (loopback only).',
    `  HTTP     ${world.httpUrl}/linked-api  /buena  /konnector  /connectsafely`,
    `  Control  ${world.httpUrl}/_world/ledger  /_world/state`,
    `  HTTPS    127.0.0.1:${world.httpsPort} for ${worldHosts.join(', ')}`,
    '',
    'Demo keys',
    `  Linked API token        ${demoKeys.linkedApi.linkedApiToken}`,
    `  Identification token    ${demoKeys.linkedApi.identificationToken}`,
    `  Buena API key           ${demoKeys.buena}`,
    `  Konnector API key       ${demoKeys.konnector}`,
    `  ConnectSafely API key   ${demoKeys.connectSafely}`,
    '',
    'Stop with Ctrl+C.',
  ];
  console.log(lines.join('\n'));
} catch (error) {
  console.error(`The local world could not start: ${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
}
