import type { KeptRuns } from './kept-runs.ts';
import { disguised, inOwnWords } from './own-words.ts';
import type { Plan } from './plans.ts';
import type { Program, Programs } from './programs.ts';

/** Each pair is of a question of its own, in a language that all of its answers are in: somebody finds a way that hardly anybody finds, and somebody else has it later. */
const pairs = [
  { questionId: 'members-who-stayed', foundAt: 0.3, copiedAt: 0.45 },
  { questionId: 'energy-month-by-month', foundAt: 0.4, copiedAt: 0.58 },
  { questionId: 'energy-by-part-of-day', foundAt: 0.5, copiedAt: 0.7 },
] as const;

export type Copying = {
  /** What somebody writes who has a part in it; null for everybody else. */
  programOf: (plan: Pick<Plan, 'email' | 'time' | 'chance'>, questionId: string, onCopied: () => void) => Program | null;
};

export function copyingOf(programs: Programs, runs: Pick<KeptRuns, 'standsFor'>): Copying {
  const found = new Map<string, { email: string; program: Program }>();
  const copied = new Set<string>();
  return {
    programOf({ email, time, chance }, questionId, onCopied) {
      const pair = pairs.find((one) => one.questionId === questionId);
      if (pair === undefined || time < pair.foundAt || copied.has(questionId)) return null;
      const source = found.get(questionId);
      const [odd] = programs.odd(questionId, 'sql');
      if (source === undefined && odd !== undefined) {
        const program = inOwnWords(odd, chance);
        runs.standsFor(program, odd);
        found.set(questionId, { email, program });
        return program;
      }
      if (source === undefined || source.email === email || time < pair.copiedAt) return null;
      copied.add(questionId);
      onCopied();
      const program = disguised(source.program, chance);
      runs.standsFor(program, source.program);
      return program;
    },
  };
}
