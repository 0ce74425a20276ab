/** `npm start`: sets up what is missing, builds, and plays the main job in a real browser (scripts/demo.ts). */
import { installed, runChild } from './child.mjs';
import { setUp } from './setup.mjs';

async function main() {
  setUp();
  const built = await runChild(installed('wxt'), ['build']);
  if (built.status !== 0) throw new Error(`The build failed:\n${built.output}`);
  const played = await runChild(installed('tsx'), ['scripts/demo.ts', ...process.argv.slice(2)], {
    show: true,
  });
  process.exitCode = played.status;
}

main().catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
