import { mostMinutesAtOnce, timingAt } from '@assay/core/attempts';
import type { QuestionVersionId } from '@assay/core/ids';
import { getAttempt, listRunningItems, mapVersions, markItemStopped, type Tx } from '@assay/db';
import { giveMinutes } from '../attempts/more-minutes.ts';
import type { ServiceContext } from '../context.ts';

/**
 * Takes a faulty question, or one version of it, out of every attempt that has not been closed, and adds the minutes that it was to take: nobody knows how much of the time went into it. A pilot is
 * treated as any other, so that it is not told from them.
 * Answers how many attempts had it.
 */
export async function stopRunningItems(tx: Tx, ctx: ServiceContext, questionId: string, onlyVersion?: QuestionVersionId): Promise<number> {
  const items = (await listRunningItems(tx, questionId)).filter(({ versionId }) => onlyVersion === undefined || versionId === onlyVersion);
  const versions = await mapVersions(tx, [...new Set(items.map(({ versionId }) => versionId))]);
  for (const { itemId, attemptId, position, versionId } of items) {
    const attempt = await getAttempt(tx, attemptId);
    // Its time is over and only its closing is waited for: there is nothing to add to.
    const isOver = timingAt(attempt, ctx.now()).phase === 'closed';
    const minutes = isOver ? 0 : Math.min(mostMinutesAtOnce, Math.ceil((versions.get(versionId)?.minutes ?? 0) * attempt.timeMultiplier));
    if (minutes > 0)
      await giveMinutes(tx, ctx, attempt, { minutes, reason: `A fault was found in question ${position}; it does not count.` });
    await markItemStopped(tx, itemId, { at: ctx.now(), minutes });
  }
  return items.length;
}
