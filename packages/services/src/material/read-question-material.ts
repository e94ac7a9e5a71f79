import { nothingHere } from '@assay/core';
import { assertMay } from '@assay/core/accounts';
import { getQuestion } from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { subjectOfQuestion } from '../questions/question-row.ts';
import type { Download } from './download.ts';
import { downloadOf } from './read-material.ts';

/** The material of a question for whoever looks at the bank. */
export async function readQuestionMaterial(ctx: ServiceContext, input: { questionId: string; which: number | null }): Promise<Download> {
  const question = await getQuestion(ctx.db, input.questionId);
  assertMay(ctx.actor, 'question.read', subjectOfQuestion(question));
  const body = question.version?.question.body;
  if (body?.kind !== 'project') throw nothingHere();
  return downloadOf(ctx, question.id, body.material, input.which);
}
