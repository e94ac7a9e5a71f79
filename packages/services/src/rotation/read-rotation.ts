import { assertMay, may, teamsFor } from '@assay/core/accounts';
import type { RotationForStaff } from '@assay/core/rotation';
import { findLastReview, listBankQuestions, listClosedProposals, listOpenProposals, listRealAssessments, listStays } from '@assay/db';
import { namesOfActors } from '../accounts/names-of-actors.ts';
import type { ServiceContext } from '../context.ts';
import { subjectOfQuestion } from '../questions/question-row.ts';
import { proposalForStaff } from './proposal-for-staff.ts';

const closedDays = 91;
const mostClosed = 50;

/** What is proposed, how long the stock lasts and what is known of each question, as of the last review; all of it as far as the actor may see it. */
export async function readRotation(ctx: ServiceContext): Promise<RotationForStaff> {
  assertMay(ctx.actor, 'rotation.read', { kind: 'installation' });
  const questions = new Map((await listBankQuestions(ctx.db)).map((question) => [question.id, question]));
  const open = await listOpenProposals(ctx.db);
  const closed = await listClosedProposals(ctx.db, new Date(ctx.now().getTime() - closedDays * 86_400_000));
  const nameOf = await namesOfActors(
    ctx.db,
    closed.flatMap(({ closed: end }) => end?.by ?? []),
  );
  const review = await findLastReview(ctx.db);
  const assessments = new Map(
    (await listRealAssessments(ctx.db, teamsFor(ctx.actor, 'assessment.read'))).map(({ id, name }) => [String(id), name]),
  );
  return {
    readAt: review?.readAt.toISOString() ?? null,
    open: open.flatMap((proposal) => proposalForStaff(ctx.actor, proposal, { questions, nameOf }) ?? []),
    closed: closed.flatMap((proposal) => proposalForStaff(ctx.actor, proposal, { questions, nameOf }) ?? []).slice(0, mostClosed),
    forecasts: (review?.forecasts ?? []).flatMap((forecast) => {
      const assessment = assessments.get(forecast.assessmentId);
      return assessment === undefined ? [] : [{ ...forecast, assessment }];
    }),
    questions: (await listStays(ctx.db)).flatMap(({ questionId, facts }) => {
      const question = questions.get(questionId);
      if (facts === null || question === undefined || !may(ctx.actor, 'question.read', subjectOfQuestion(question))) return [];
      return [{ questionId, title: question.version?.question.title ?? questionId, facts }];
    }),
  };
}
