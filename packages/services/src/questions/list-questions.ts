import { assertMay, may } from '@assay/core/accounts';
import type { QuestionRow } from '@assay/core/questions';
import { countTimesShown, listBankQuestions } from '@assay/db';
import { measuredInBank } from '../analytics/measured-in-bank.ts';
import type { ServiceContext } from '../context.ts';
import { questionRow, subjectOfQuestion } from './question-row.ts';

/** The bank: shared questions and those of the actor's teams. */
export async function listQuestions(ctx: ServiceContext): Promise<readonly QuestionRow[]> {
  assertMay(ctx.actor, 'question.read', { kind: 'installation' });
  const measuredOf = await measuredInBank(ctx.db);
  const timesShown = await countTimesShown(ctx.db);
  return (await listBankQuestions(ctx.db))
    .filter((question) => may(ctx.actor, 'question.read', subjectOfQuestion(question)))
    .map((question) => questionRow(question, { timesShown: timesShown.get(question.id) ?? 0, measured: measuredOf(question) }));
}
