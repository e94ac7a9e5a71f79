import { assertMay } from '@assay/core/accounts';
import { isScoredByPeople, type QuestionFigures } from '@assay/core/analytics';
import { findQuestion, listMeasuredVersions, saveQuestionFigures, writing } from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { versionFigures } from './version-figures.ts';

/** Reckons how each version of a question measures, from its answers as they are now. */
export async function reckonFigures(ctx: ServiceContext, input: { questionId: string }): Promise<void> {
  assertMay(ctx.actor, 'figures.reckon', { kind: 'installation' });
  const question = await findQuestion(ctx.db, input.questionId);
  if (question === null) return;
  const asOf = ctx.now();
  const measured = isScoredByPeople(question.version?.question.body.kind ?? null) ? [] : await listMeasuredVersions(ctx.db, question.id);
  const versions: { version: number; figures: QuestionFigures }[] = [];
  for (const { version, n } of measured) {
    const figures = await versionFigures(ctx.db, { questionId: question.id, version, n });
    if (figures !== null) versions.push({ version, figures });
  }
  await writing(ctx.db, (tx) => saveQuestionFigures(tx, question.id, { asOf, versions }));
}
