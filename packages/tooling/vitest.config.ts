import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './longest-first.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
// By itself vitest leaves one processor alone, which on a machine with two is half of it, and reads every module anew for each file.
const everywhere = { root, isolate: false, testTimeout: 60_000, hookTimeout: 60_000, maxWorkers: availableParallelism() };
const support = (name: string) => fileURLToPath(new URL(`../../tests/support/${name}.ts`, import.meta.url));
const withPages = { globalSetup: [support('built-apps')] };
const withStages = { globalSetup: [support('built-apps'), support('shared-installation')] };

/** What a page shows follows in its own time: on a busy machine a second is none, and a server that is asked twenty times in each does little else. */
const patient = { expect: { poll: { timeout: 15_000, interval: 250 } } };

/** Files at once whose tests wait for processes of their own a third of their time. Limits of programs are CPU time, so company costs them nothing. */
const waiting = Math.max(3, availableParallelism());

/** Stories and kills wait half of theirs: for a heartbeat, a deadline, a start. */
const waitingLonger = Math.max(4, availableParallelism());

/** One group after the other: what runs candidates' code gets both cores for itself, and at the end of each group one of them has nothing to do. */
const inOrder = (groupOrder: number) => ({ sequence: { groupOrder } });

export default defineConfig({
  root,
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      { test: { ...everywhere, ...inOrder(0), name: 'unit', include: ['packages/**/*.test.ts', 'apps/**/*.test.ts'] } },
      { test: { ...everywhere, ...inOrder(0), name: 'architecture', include: ['tests/architecture/**/*.test.ts'] } },
      {
        test: {
          ...everywhere,
          ...inOrder(0),
          name: 'api',
          include: ['tests/api/**/*.test.ts', 'tests/bank/**/*.test.ts'],
        },
      },
      {
        test: {
          ...everywhere,
          ...inOrder(1),
          name: 'sandbox',
          include: ['tests/sandbox/**/*.test.ts'],
          testTimeout: 120_000,
          maxWorkers: waiting,
        },
      },
      {
        test: {
          ...everywhere,
          ...patient,
          ...withPages,
          ...inOrder(2),
          name: 'faults',
          include: ['tests/faults/**/*.test.ts'],
          testTimeout: 240_000,
          maxWorkers: waitingLonger,
        },
      },
      {
        test: {
          ...everywhere,
          ...patient,
          ...withStages,
          ...inOrder(2),
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          maxWorkers: waitingLonger,
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
      // Only by `npm run test:long`: hours of typing and hundreds of kills.
      ...(process.argv.includes('long')
        ? [
            {
              test: {
                ...everywhere,
                ...inOrder(3),
                name: 'long',
                include: ['tests/long/**/*.test.ts'],
                testTimeout: 3_600_000,
                fileParallelism: false,
              },
            },
          ]
        : []),
    ],
  },
});
