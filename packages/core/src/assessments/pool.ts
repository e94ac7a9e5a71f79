import type { FrozenQuestion } from '../questions/schema.ts';
import type { PoolFilter } from './schema.ts';

const scoredByPeople: ReadonlySet<FrozenQuestion['body']['kind']> = new Set(['essay', 'review', 'project']);

/**
 * The live questions that a section may draw from, none of them a practice question. Of each list of words one must fit; an empty list means no restriction, except
 * that what people have to score is drawn only where its kind is named. Where the filter names questions, these and no others fit.
 */
export function livePool<
  Version extends {
    question: Pick<FrozenQuestion, 'id' | 'skills' | 'roles' | 'difficulty' | 'isPractice'> & {
      body: { kind: FrozenQuestion['body']['kind'] };
    };
  },
>(versions: readonly Version[], filter: PoolFilter): Version[] {
  if (filter.named.length > 0) {
    const ids = new Set(filter.named.map(({ questionId }) => questionId));
    return versions.filter(({ question }) => !question.isPractice && ids.has(question.id));
  }
  return versions.filter(
    ({ question }) =>
      !question.isPractice &&
      fitsOne(filter.skills, question.skills) &&
      fitsOne(filter.roles, question.roles) &&
      (filter.kinds.length === 0 ? !scoredByPeople.has(question.body.kind) : filter.kinds.includes(question.body.kind)) &&
      question.difficulty >= filter.difficultyFrom &&
      question.difficulty <= filter.difficultyTo,
  );
}

// People type these words, so case does not decide about a pool.
function fitsOne(wanted: readonly string[], given: readonly string[]): boolean {
  const known = new Set(given.map((word) => word.toLowerCase()));
  return wanted.length === 0 || wanted.some((word) => known.has(word.toLowerCase()));
}
