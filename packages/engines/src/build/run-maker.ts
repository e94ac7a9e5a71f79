import { spawn } from 'node:child_process';

/** What a maker prints when its files are written. */
export const madeSign = 'made\n';
const mostMs = 120_000;

/**
 * Runs a program that makes engine files with isolated-vm, and kills it once it says that they are written: a process that held an isolate with an
 * interpreter in it does not end reliably by itself.
 */
export function runMaker(file: string, args: readonly string[]): Promise<void> {
  const child = spawn(process.execPath, ['--no-node-snapshot', file, ...args], { env: {}, stdio: ['ignore', 'pipe', 'pipe'] });
  const timer = setTimeout(() => child.kill('SIGKILL'), mostMs);
  let printed = '';
  let complaint = '';
  child.stderr.on('data', (chunk: Buffer) => {
    complaint += chunk.toString();
  });
  child.stdout.on('data', (chunk: Buffer) => {
    printed += chunk.toString();
    if (printed.endsWith(madeSign)) child.kill('SIGKILL');
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', () => {
      clearTimeout(timer);
      if (printed.endsWith(madeSign)) resolve();
      else reject(new Error(`${file} made nothing. ${complaint}`));
    });
  });
}
