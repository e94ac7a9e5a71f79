import { assertMay } from '@assay/core/accounts';
import type { AttemptId } from '@assay/core/ids';
import { answerDocuments, cameAbout } from '@assay/core/recordings';
import { type AnswerTrace, longestBurst } from '@assay/core/similarity';
import { getAttempt, listBatches, listItems, saveTrace, subjectOfAttempt, writing } from '@assay/db';
import { timePerItem } from '../attempts/time-per-item.ts';
import type { ServiceContext } from '../context.ts';
import { isSameEnd } from '../grading/grade-attempt.ts';
import { filmOfAttempt } from '../recordings/film-of-attempt.ts';

/** Keeps how each answer in code came about, as far as the recording tells, so that what is usual can be said without reading all recordings. */
export async function traceAnswers(ctx: ServiceContext, input: { attemptId: AttemptId }): Promise<void> {
  const attempt = await getAttempt(ctx.db, input.attemptId);
  assertMay(ctx.actor, 'similarity.check', subjectOfAttempt(attempt));
  const film = await filmOfAttempt(ctx, attempt, { isBlind: false });
  if (film.isDeleted) return;
  const batches = await listBatches(ctx.db, attempt.id);
  const times = timePerItem(attempt, batches);
  const items = (await listItems(ctx.db, attempt.id)).filter(({ question }) => question.body.kind === 'code');
  const traces = items.map((item): { item: typeof item; trace: AnswerTrace } => {
    const place = film.items.findIndex(({ itemId }) => itemId === item.id);
    const { shares, written } = cameAbout(film, place);
    const burst = longestBurst(film, answerDocuments(film, place));
    const arrived = batches.filter(({ batch }) => batch.document?.itemId === item.id).map(({ receivedAt }) => receivedAt.getTime());
    return {
      item,
      trace: {
        shares:
          shares === null
            ? null
            : { pasted: shares.pasted, unseen: shares.unseen, burst: written === 0 ? 0 : Math.min(1, burst / written) },
        written,
        seconds: times.get(item.id)?.seconds ?? null,
        finishedAt: arrived.length === 0 ? null : new Date(Math.max(...arrived)).toISOString(),
      },
    };
  });
  await writing(ctx.db, async (tx) => {
    if (!(await isSameEnd(tx, attempt))) return;
    for (const { item, trace } of traces) await saveTrace(tx, item.id, item.question.id, trace, ctx.now());
  });
}
