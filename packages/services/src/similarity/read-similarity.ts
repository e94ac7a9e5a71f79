import { assertMay, may, teamsFor } from '@assay/core/accounts';
import type { AssessmentInOverview, QuestionInOverview, SimilarityOverview, SimilarityQuery } from '@assay/core/similarity';
import { countCasesByAssessment, findQuestion, listComparedPools, listRealAssessments } from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { subjectOfQuestion } from '../questions/question-row.ts';
import { caseRates } from './case-rates.ts';
import { similarityOfQuestion } from './similarity-of-question.ts';

/** How alike answers are, question by question, and how often there are cases; one question with all its pairs that the actor may see. */
export async function readSimilarity(ctx: ServiceContext, input: SimilarityQuery): Promise<SimilarityOverview> {
  assertMay(ctx.actor, 'similarity.read', { kind: 'installation' });
  const questions = await comparedQuestions(ctx);
  const wanted = questions.filter(
    ({ questionId, language }) =>
      (input.question === '' || questionId === input.question) && (input.language === '' || language === input.language),
  );
  const [chosen] = wanted.length === 0 && input.question === '' ? questions : wanted;
  return {
    questions,
    assessments: await ratedAssessments(ctx),
    chosen: chosen === undefined ? null : await similarityOfQuestion(ctx, chosen, input.assessment === '' ? null : input.assessment),
  };
}

async function comparedQuestions(ctx: ServiceContext): Promise<readonly QuestionInOverview[]> {
  const questions: QuestionInOverview[] = [];
  for (const { questionId, language, answers, pairs } of await listComparedPools(ctx.db)) {
    const question = await findQuestion(ctx.db, questionId);
    if (question === null || !may(ctx.actor, 'question.read', subjectOfQuestion(question))) continue;
    questions.push({ questionId, title: question.version?.question.title ?? questionId, language, answers, pairs });
  }
  return questions.toSorted((a, b) => b.pairs - a.pairs || b.answers - a.answers || a.title.localeCompare(b.title));
}

async function ratedAssessments(ctx: ServiceContext): Promise<readonly AssessmentInOverview[]> {
  const counts = Map.groupBy(await countCasesByAssessment(ctx.db), ({ of }) => of);
  const assessments = await listRealAssessments(ctx.db, teamsFor(ctx.actor, 'similarity.read'));
  return assessments.flatMap(({ id, name }) => {
    const own = counts.get(id);
    return own === undefined ? [] : [{ assessmentId: id, name, rates: caseRates(own) }];
  });
}
