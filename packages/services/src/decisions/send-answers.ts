import { AppError } from '@assay/core';
import { assertMay } from '@assay/core/accounts';
import type { AnswersOnTheirWay, TellInput } from '@assay/core/decisions';
import { subjectOfOpening, writing } from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { mailerOf } from '../mail/set-up.ts';
import { addressedPeople, canBeSent, seenOfAnswers } from './addressed-people.ts';
import { queueAnswers } from './queue-answers.ts';
import { changedMeanwhile } from './selected-people.ts';

/**
 * "Send these 31 letters". Each of them counts as told once theirs has been handed to the mail server, and waits for an answer until then. Refused when
 * they are not exactly those that were shown.
 */
export async function sendAnswers(ctx: ServiceContext, input: TellInput): Promise<AnswersOnTheirWay> {
  return writing(ctx.db, async (tx) => {
    const people = await addressedPeople(tx, ctx, input.selection);
    for (const one of people) assertMay(ctx.actor, 'decision.tell', subjectOfOpening(one));
    mailerOf(ctx);
    if (seenOfAnswers(people) !== input.seen) throw changedMeanwhile();
    const sending = await queueAnswers(tx, ctx, people.filter(canBeSent));
    if (sending === 0) throw new AppError('conflict', 'Nobody who is selected has a decision to be sent.', { reason: 'nobody' });
    return { sending };
  });
}
