import { AppError } from '@assay/core';
import { assertMay } from '@assay/core/accounts';
import type { AnswersTold, TellInput } from '@assay/core/decisions';
import { settleAnswers, subjectOfOpening, writing } from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { addressedPeople, seenOfAnswers, waitsToHear } from './addressed-people.ts';
import { markAnswersTold } from './mark-answers-told.ts';
import { changedMeanwhile } from './selected-people.ts';

/** "I have told these 31": for teams that write themselves. Refused when they are not exactly those that were shown. */
export async function tellAnswers(ctx: ServiceContext, input: TellInput): Promise<AnswersTold> {
  return writing(ctx.db, async (tx) => {
    const people = await addressedPeople(tx, ctx, input.selection);
    for (const one of people) assertMay(ctx.actor, 'decision.tell', subjectOfOpening(one));
    if (seenOfAnswers(people) !== input.seen) throw changedMeanwhile();
    const telling = people.filter(waitsToHear).map(({ decision }) => decision);
    if (telling.length === 0) throw new AppError('conflict', 'Nobody who is selected has a decision to be told.', { reason: 'nobody' });
    // Whatever did not arrive, they know now.
    await settleAnswers(
      tx,
      telling.map(({ invitationId }) => invitationId),
      ctx.now(),
    );
    return markAnswersTold(tx, ctx, telling, 'by_hand');
  });
}
