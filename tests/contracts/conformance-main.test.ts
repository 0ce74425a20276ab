import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const main = fileURLToPath(new URL('../world/main.ts', import.meta.url));

const launch = (...args: string[]): ChildProcess =>
  spawn(process.execPath, ['--import', 'tsx', main, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });

/** All the process says until it ends; `onText` sees it grow. */
const ended = (child: ChildProcess, onText: (text: string) => void = () => {}) =>
  new Promise<{ code: number | null; text: string }>((resolve) => {
    let text = '';
    const hear = (chunk: Buffer): void => {
      text += chunk.toString('utf8');
      onText(text);
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.on('close', (code) => resolve({ code, text }));
  });

it.each(['SIGINT', 'SIGTERM'] as const)(
  'the world says where it is and stops cleanly on %s',
  async (signal) => {
    const child = launch('--http', '0', '--https', '0');
    let stopping = false;
    const { code, text } = await ended(child, (said) => {
      if (stopping || !said.includes('Stop with')) return;
      stopping = true;
      child.kill(signal);
    });
    expect(text).toMatch(/http:\/\/127\.0\.0\.1:\d+\/linked-api/);
    expect(text).toMatch(/Linked API token +linked_demo_/);
    expect(code).toBe(0);
  },
);

it('a port that is none is refused in words', async () => {
  const { code, text } = await ended(launch('--http', 'eighty'));
  expect(text.trim()).toBe('--http must be a port from 0 to 65535, not eighty');
  expect(code).toBe(2);
});
