import type { KnownSolutionId } from '../ids.ts';
import type { Language } from '../runs/schema.ts';
import type { EntryProblem } from './schema.ts';

export type KnownSolutionForStaff = {
  knownSolutionId: KnownSolutionId;
  language: Language;
  title: string;
  source: string;
  text: string;
  /** Null for an account that is gone. */
  addedBy: string | null;
  addedAt: string;
  /** When it was last held against all stored answers; null while that is still to come. */
  checkedAt: string | null;
  problem: EntryProblem | null;
};

export type KnownSolutionsOfQuestion = {
  mayWrite: boolean;
  solutions: readonly KnownSolutionForStaff[];
};
