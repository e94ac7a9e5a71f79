import { AppError, nothingHere } from '@assay/core';
import { assertMay } from '@assay/core/accounts';
import { timingAt } from '@assay/core/attempts';
import type { AttemptId, ItemId } from '@assay/core/ids';
import type { MaterialFile } from '@assay/core/questions';
import { getAttempt, listItems, subjectOfAttempt } from '@assay/db';
import type { ServiceContext } from '../context.ts';
import type { Download } from './download.ts';
import { allMaterial, oneMaterial } from './material-files.ts';

/** A file of a project's material, or with `which` null all of them as a zip: from the start on, and until the end. */
export async function readMaterial(
  ctx: ServiceContext,
  input: { attemptId: AttemptId; itemId: ItemId; which: number | null },
): Promise<Download> {
  const attempt = await getAttempt(ctx.db, input.attemptId);
  assertMay(ctx.actor, 'material.read', subjectOfAttempt(attempt));
  const { phase } = timingAt(attempt, ctx.now());
  if (phase !== 'running' && phase !== 'grace')
    throw new AppError('attempt_closed', 'The material can be downloaded while the clock runs.');
  const item = (await listItems(ctx.db, attempt.id)).find(({ id }) => id === input.itemId);
  if (item?.question.body.kind !== 'project') throw nothingHere();
  return downloadOf(ctx, item.question.id, item.question.body.material, input.which);
}

export const downloadOf = (
  ctx: Pick<ServiceContext, 'files'>,
  questionId: string,
  material: readonly MaterialFile[],
  which: number | null,
): Promise<Download> => (which === null ? allMaterial(ctx, questionId, material) : oneMaterial(ctx, material[which]));
