import { AppError } from '@assay/core';
import { assertMay, teamsFor } from '@assay/core/accounts';
import type { OpeningId, QuestionVersionId, RegradeId, TeamId } from '@assay/core/ids';
import type { RegradeInput } from '@assay/core/regrades';
import { countGradedByVersion, getOpening, getQuestion, insertRegrade, listGradedAttemptsOf, listTeams, type Tx, writing } from '@assay/db';
import { enqueue } from '@assay/jobs';
import { actorLabel, newIdIn, type ServiceContext } from '../context.ts';
import { subjectOfQuestion } from '../questions/question-row.ts';
import { trace } from '../trace.ts';

/** Asks for a preview of what grading finished attempts again would change. Nothing changes before somebody carries it out. */
export async function startRegrade(ctx: ServiceContext, input: RegradeInput): Promise<{ regradeId: RegradeId }> {
  return writing(ctx.db, async (tx) => {
    const about = input.kind === 'weights' ? await ofOpening(tx, ctx, input.openingId) : await ofQuestion(tx, ctx, input);
    const now = ctx.now();
    const id = newIdIn(ctx, 'regrade');
    await insertRegrade(tx, { id, kind: input.kind, ...about, madeAt: now, madeBy: actorLabel(ctx.actor) });
    await enqueue(tx, { id: newIdIn(ctx, 'job'), kind: 'reckon-regrade', subject: id, at: now });
    await trace(tx, ctx, {
      action: 'regrade.write',
      subject: about.questionId ?? about.openingId ?? id,
      details: { change: 'previewed', regradeId: id },
    });
    return { regradeId: id };
  });
}

type About = { questionId: string | null; versionId: QuestionVersionId | null; openingId: OpeningId | null; teams: readonly TeamId[] };

async function ofOpening(tx: Tx, ctx: ServiceContext, openingId: OpeningId): Promise<About> {
  const { teamId } = await getOpening(tx, openingId);
  assertMay(ctx.actor, 'regrade.write', { kind: 'team', teamId });
  if ((await listGradedAttemptsOf(tx, openingId, [teamId])).length === 0) throw nothingToGrade();
  return { questionId: null, versionId: null, openingId, teams: [teamId] };
}

async function ofQuestion(tx: Tx, ctx: ServiceContext, input: Exclude<RegradeInput, { kind: 'weights' }>): Promise<About> {
  const question = await getQuestion(tx, input.questionId);
  assertMay(ctx.actor, 'regrade.write', subjectOfQuestion(question));
  const own = teamsFor(ctx.actor, 'regrade.write');
  const teams = own === 'all' ? (await listTeams(tx)).map(({ id }) => id) : own;
  const graded = await countGradedByVersion(tx, question.id, teams);
  if (graded.length === 0) throw nothingToGrade();
  if (input.kind === 'leave_out') {
    if (question.state === 'live') {
      throw new AppError('conflict', 'This question is still drawn. Let it rest or stop it first.', { reason: 'live' });
    }
    return { questionId: question.id, versionId: null, openingId: null, teams };
  }
  if (!question.isApproved || question.version === null) {
    throw new AppError('conflict', 'No version of this question is approved. Approve the mended one first.', { reason: 'not_approved' });
  }
  const newest = question.version.question.version;
  if (graded.every(({ version }) => version === newest)) {
    throw new AppError('conflict', `All finished attempts are graded by version ${newest} already.`, { reason: 'nothing_to_grade' });
  }
  return { questionId: question.id, versionId: question.version.versionId, openingId: null, teams };
}

const nothingToGrade = () => new AppError('conflict', 'No finished attempt of your teams counts it.', { reason: 'nothing_to_grade' });
