import { setImmediate } from 'node:timers/promises';
import type { QuestionVersionId, ReviewTaskId } from '@assay/core/ids';
import { type FrozenQuestion, type Rubric, scoringRubric } from '@assay/core/questions';
import type { CriterionAgreement, QuestionAgreement } from '@assay/core/reviews';
import type { FirstScores } from '@assay/db';
import { agreementOn, type GivenLevel } from './agreement-on-criterion.ts';

/** The same criterion of all versions in which it reads the same, with what each answer was given by it. */
type Compared = {
  criterion: Rubric['criteria'][number];
  versions: Set<number>;
  answers: Map<ReviewTaskId, GivenLevel[]>;
};

/** Question by question, by its title; criteria as in the newest rubric, and after them those that read otherwise in older versions. */
export async function agreementOfQuestions(
  scores: readonly FirstScores[],
  versions: ReadonlyMap<QuestionVersionId, FrozenQuestion>,
): Promise<QuestionAgreement[]> {
  const questions = new Map<string, FrozenQuestion>();
  for (const question of [...versions.values()].toSorted((a, b) => a.version - b.version)) questions.set(question.id, question);
  const agreements: QuestionAgreement[] = [];
  for (const { id, title, body } of questions.values()) {
    const own = scores.filter(({ questionVersionId }) => versions.get(questionVersionId)?.id === id);
    const criteria: CriterionAgreement[] = [];
    for (const { criterion, versions: among, answers } of comparedCriteria(own, versions)) {
      // An interval takes a thousand draws: others are answered in between.
      await setImmediate();
      criteria.push(
        agreementOn(
          criterion,
          [...among].toSorted((a, b) => a - b),
          [...answers.values()],
        ),
      );
    }
    agreements.push({ questionId: id, title, kind: body.kind, answers: answersByTwo(own), criteria });
  }
  return agreements.filter(({ answers }) => answers > 0).toSorted((a, b) => a.title.localeCompare(b.title, 'en'));
}

function comparedCriteria(scores: readonly FirstScores[], versions: ReadonlyMap<QuestionVersionId, FrozenQuestion>): Compared[] {
  const found = new Map<string, Compared>();
  const newestFirst = scores.toSorted(
    (a, b) => (versions.get(b.questionVersionId)?.version ?? 0) - (versions.get(a.questionVersionId)?.version ?? 0),
  );
  for (const { taskId, accountId, questionVersionId, levels } of newestFirst) {
    const question = versions.get(questionVersionId);
    for (const criterion of (question === undefined ? null : scoringRubric(question))?.criteria ?? []) {
      const level = levels[criterion.id];
      if (question === undefined || level === undefined) continue;
      const key = JSON.stringify(criterion);
      const compared = found.get(key) ?? { criterion, versions: new Set<number>(), answers: new Map<ReviewTaskId, GivenLevel[]>() };
      found.set(key, compared);
      compared.versions.add(question.version);
      compared.answers.set(taskId, [...(compared.answers.get(taskId) ?? []), { accountId, level }]);
    }
  }
  return [...found.values()];
}

function answersByTwo(scores: readonly FirstScores[]): number {
  const counts = new Map<ReviewTaskId, number>();
  for (const { taskId } of scores) counts.set(taskId, (counts.get(taskId) ?? 0) + 1);
  return [...counts.values()].filter((count) => count >= 2).length;
}
