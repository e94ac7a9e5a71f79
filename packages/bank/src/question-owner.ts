import type { LoadedQuestion } from './loaded-question.ts';

/**
 * Whose a run of a question's own code is. One owner for generators, references and all proofs: what lies in one folder has nothing to hide from the
 * rest of it, and starting a process costs more than most runs.
 */
export function questionOwner({ frozen, contentHash }: Pick<LoadedQuestion, 'frozen' | 'contentHash'>): string {
  return `question/${frozen.id}/${contentHash.slice(0, 12)}`;
}
