import { spawn } from 'node:child_process';
import type { Scanner } from './file-store.ts';

const patienceMs = 10 * 60_000;
const mostComplaint = 500;

/**
 * The operator's command, which is given the path of a file as its last argument: it ends with 0 for clean and 1 for infected, and with anything else when it cannot say. It is
 * no shell: words are parted by spaces.
 */
export function commandScanner(command: string): Scanner {
  const [program = '', ...given] = command.trim().split(/\s+/);
  return (path) =>
    new Promise((resolve, reject) => {
      const scan = spawn(program, [...given, path], { stdio: ['ignore', 'ignore', 'pipe'], timeout: patienceMs });
      let complaint = '';
      scan.stderr.on('data', (chunk: Buffer) => {
        complaint = (complaint + chunk.toString()).slice(0, mostComplaint);
      });
      scan.once('error', (error) => reject(new Error(`the virus scanner did not start: ${error.message}`)));
      scan.once('close', (code, signal) => {
        if (code === 0) resolve('clean');
        else if (code === 1) resolve('infected');
        else reject(new Error(`the virus scanner ended with ${signal ?? code}: ${complaint.trim()}`));
      });
    });
}
