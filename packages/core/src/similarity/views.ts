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

/** The same wrong answers of two attempts to questions with a short answer, held against those of others who were wrong. */
export type SharedMistakes = {
  /** Questions that both got wrong, in the same way or not. */
  bothWrong: number;
  /** −log10 of the chance that two who know nothing of each other and are wrong there share as much. */
  surprise: number;
  shared: readonly { title: string; othersGiving: number; othersWrong: number }[];
};
