import { assertMay } from '@assay/core/accounts';
import { findLatestJudging, listPairedAttempts, markJudged, writing } from '@assay/db';
import { TryLater } from '@assay/jobs';
import type { ServiceContext } from '../context.ts';
import { openCasesOf } from './open-cases-of.ts';

/** In one transaction: everybody who types waits for it. */
const attemptsAtOnce = 20;
/** After so many of these it is the turn of other jobs. */
const pagesInOneGo = 25;

/**
 * Judges the stored pairs by settings that were saved, attempt by attempt: those that are too alike now open cases; a case that would not be opened any
 * more stays. May be stopped and started again at any moment. Settings that were saved meanwhile are judged by in their own job.
 */
export async function judgePairs(ctx: ServiceContext, input: { number: number }): Promise<void> {
  assertMay(ctx.actor, 'similarity-case.open', { kind: 'installation' });
  for (let page = 0; page < pagesInOneGo; page += 1) if (await judgePage(ctx, input.number)) return;
  throw new TryLater(ctx.now(), 'there are more pairs to judge');
}

/** Reports whether nothing is left to do. */
const judgePage = (ctx: ServiceContext, number: number): Promise<boolean> =>
  writing(ctx.db, async (tx) => {
    const judging = await findLatestJudging(tx);
    if (judging === null || judging.number !== number || judging.finishedAt !== null) return true;
    const attemptIds = await listPairedAttempts(tx, judging.lastAttemptId, attemptsAtOnce);
    let { opened } = judging;
    for (const attemptId of attemptIds) opened += await openCasesOf(tx, ctx, attemptId);
    const judged = judging.judged + attemptIds.length;
    const lastAttemptId = attemptIds.at(-1) ?? null;
    const isOver = lastAttemptId === null;
    await markJudged(tx, { ...judging, judged, opened, lastAttemptId, finishedAt: isOver ? ctx.now() : null });
    return isOver;
  });
