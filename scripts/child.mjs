import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from './setup.mjs';

/** Path of a program that a dependency installed. */
export const installed = (name) =>
  join(projectRoot, 'node_modules', '.bin', process.platform === 'win32' ? `${name}.cmd` : name);

/**
 * Runs a program to its end. With `show` its output goes straight to the terminal, else it is returned.
 * @returns {Promise<{status: number, output: string}>} status 127 when it could not be started
 */
export function runChild(program, args, { show = false, env = {} } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: projectRoot,
      stdio: show ? 'inherit' : ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...env },
      shell: process.platform === 'win32',
    });
    let output = '';
    child.stdout?.on('data', (chunk) => {
      output += chunk;
    });
    child.stderr?.on('data', (chunk) => {
      output += chunk;
    });
    child.on('error', (error) => resolve({ status: 127, output: String(error) }));
    child.on('close', (status) => resolve({ status: status ?? 1, output }));
  });
}
