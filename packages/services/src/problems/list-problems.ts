import { assertMay, teamsFor } from '@assay/core/accounts';
import type { ProblemForStaff } from '@assay/core/problems';
import { getQuestion, listProblemsOfQuestion } from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { subjectOfQuestion } from '../questions/question-row.ts';
import { problemForStaff } from './problem-for-staff.ts';

const mostShown = 50;

/** What candidates of the actor's teams reported about one question, the open reports first. */
export async function listProblems(ctx: ServiceContext, input: { questionId: string }): Promise<readonly ProblemForStaff[]> {
  assertMay(ctx.actor, 'question.read', subjectOfQuestion(await getQuestion(ctx.db, input.questionId)));
  assertMay(ctx.actor, 'problem.read', { kind: 'installation' });
  const reports = await listProblemsOfQuestion(ctx.db, input.questionId, teamsFor(ctx.actor, 'problem.read'), mostShown);
  return reports.map((report) => problemForStaff(ctx.actor, report));
}
