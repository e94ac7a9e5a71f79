import type { Film, FilmRun } from '@assay/core/recordings';

/** A film of two questions and ten minutes; a test states what it is about. */
export const filmOf = (change: Partial<Film> = {}): Film => ({
  isBlind: false,
  workingTimeMs: 600_000,
  endsAtMs: 600_000,
  items: [
    { itemId: null, title: 'Median', kind: 'code', options: [], isFaithful: true },
    { itemId: null, title: 'Join', kind: 'choice', options: ['a', 'b', 'c'].map((id) => ({ id, html: id })), isFaithful: true },
  ],
  documents: [{ item: 0, language: 'python', path: null, starter: '', provenance: [] }],
  steps: [],
  runs: [],
  gaps: [],
  isDeleted: false,
  ...change,
});

const output = { outcome: 'completed', got: 1, stdout: '', stderr: '', error: null, cpuMs: 1 } as const;
const run = { item: 0, language: 'python', askedAt: 0, toldAt: 1_000 } as const;

export const samplesRun = (passed: readonly boolean[]): FilmRun => ({
  ...run,
  result: { kind: 'samples', results: passed.map((own, index) => ({ ...output, caseId: `c${index}`, passed: own, expected: 1 })) },
});

export const ownRun = (): FilmRun => ({ ...run, result: { kind: 'own', input: '[1]', result: output } });
