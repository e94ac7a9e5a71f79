import { randomBytes } from 'node:crypto';
import { setPriority } from 'node:os';
import { fileURLToPath } from 'node:url';
import { type Cli, exitCodes, ReaderGone } from './cli.ts';
import { readConfig } from './config.ts';

/** The supervisor is a program of its own: the command starts it by its path and imports nothing of it. */
export const superviseFile = fileURLToPath(new URL('../../runner/src/supervise.ts', import.meta.url));

/** The one place of the command that knows the real process, clock and chance. */
export function composeCli(): Cli {
  let isReaderGone = false;
  process.stdout.on('error', (error) => {
    if (!('code' in error && error.code === 'EPIPE')) process.exit(exitCodes.wrongCall);
    isReaderGone = true;
  });
  // A complaint that nobody reads changes nothing about the exit code.
  process.stderr.on('error', () => undefined);
  return {
    config: readConfig(),
    print: (text) => {
      if (isReaderGone) throw new ReaderGone();
      process.stdout.write(text);
    },
    say: (text) => void process.stderr.write(text),
    exitWith: (code) => {
      process.exitCode = code;
    },
    readStdin: async () => {
      const chunks: Buffer[] = [];
      for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk));
      return Buffer.concat(chunks).toString('utf8');
    },
    beforeInterrupt: (cleanUp) => {
      for (const [signal, code] of [
        ['SIGINT', 130],
        ['SIGTERM', 143],
      ] as const) {
        process.once(signal, () => {
          cleanUp();
          process.exit(code);
        });
      }
    },
    giveWay: () => setPriority(10),
    isWatched: process.stderr.isTTY === true,
    now: () => new Date(),
    random: () => Math.random(),
    randomBytes: (count) => randomBytes(count),
  };
}
