import type { QuestionKind } from '../questions/schema.ts';

const scored: ReadonlySet<QuestionKind> = new Set(['essay', 'review', 'project']);

/** Its answers are read by people, whose scores are not measured. */
export const isScoredByPeople = (kind: QuestionKind | null): boolean => kind !== null && scored.has(kind);
