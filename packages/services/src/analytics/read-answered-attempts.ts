import { assertMay, teamsFor } from '@assay/core/accounts';
import type { AnsweredAttempts, AnswersShown } from '@assay/core/analytics';
import { getQuestion, listAnsweredAttempts } from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { subjectOfQuestion } from '../questions/question-row.ts';

const pageSize = 20;

/** Whose answers are behind the figures of a question, for whoever may watch their recordings; of the others' teams there is nobody. */
export async function readAnsweredAttempts(
  ctx: ServiceContext,
  input: { questionId: string; version: number | 'all' | null; show: AnswersShown; page: number },
): Promise<AnsweredAttempts> {
  const question = await getQuestion(ctx.db, input.questionId);
  assertMay(ctx.actor, 'question.read', subjectOfQuestion(question));
  assertMay(ctx.actor, 'recording.read', { kind: 'installation' });
  const version = input.version === 'all' ? null : (input.version ?? question.version?.question.version ?? null);
  const { total, attempts } = await listAnsweredAttempts(ctx.db, teamsFor(ctx.actor, 'recording.read'), {
    questionId: question.id,
    version,
    show: input.show,
    from: (input.page - 1) * pageSize,
    most: pageSize,
  });
  return { total, pageSize, attempts: attempts.map(({ closedAt, ...attempt }) => ({ ...attempt, closedAt: closedAt.toISOString() })) };
}
