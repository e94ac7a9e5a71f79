import { type MeasuredInBank, worstQuestions } from '@assay/core/analytics';
import { drawablePool, type PoolFilter } from '@assay/core/assessments';
import type { QuestionRow } from '@assay/core/questions';
import type { Language } from '@assay/core/runs';

const mostWorst = 5;

/** Of the live questions that the sections of an assessment draw from those that are pointed out, what harms most first. */
export function pointedOut(
  rows: readonly QuestionRow[],
  { sections, languages }: { sections: readonly { pool: PoolFilter }[]; languages: readonly Language[] },
): readonly { questionId: string; title: string; measured: MeasuredInBank }[] {
  const live = rows.flatMap(({ questionId, skills, roles, difficulty, isPractice, kind, languages: offered, state }) =>
    state !== 'live' || kind === null || difficulty === null
      ? []
      : [
          {
            question: {
              id: questionId,
              skills: [...skills],
              roles: [...roles],
              difficulty,
              isPractice,
              body: { kind },
              languages: [...offered],
            },
          },
        ],
  );
  const drawn = new Set(sections.flatMap(({ pool }) => drawablePool(live, pool, languages).map(({ question }) => question.id)));
  return worstQuestions(
    rows.filter(({ questionId }) => drawn.has(questionId)),
    mostWorst,
  );
}
