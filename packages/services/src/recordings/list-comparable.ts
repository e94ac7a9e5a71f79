import { nothingHere } from '@assay/core';
import { assertMay, teamsFor } from '@assay/core/accounts';
import type { AttemptId, ItemId } from '@assay/core/ids';
import type { ComparableForStaff } from '@assay/core/recordings';
import { getAttempt, listItems, listWithSameQuestion, subjectOfAttempt } from '@assay/db';
import type { ServiceContext } from '../context.ts';

const mostListed = 50;

/** With whose recordings an answer can be compared: those of the same question that the actor may watch, too. */
export async function listComparable(
  ctx: ServiceContext,
  input: { attemptId: AttemptId; itemId: ItemId; text: string },
): Promise<ComparableForStaff> {
  const attempt = await getAttempt(ctx.db, input.attemptId);
  assertMay(ctx.actor, 'recording.read', subjectOfAttempt(attempt));
  const item = (await listItems(ctx.db, attempt.id)).find(({ id }) => id === input.itemId);
  if (item === undefined) throw nothingHere();
  const wanted = { questionId: item.question.id, attempt, text: input.text, most: mostListed + 1 };
  const found = await listWithSameQuestion(ctx.db, teamsFor(ctx.actor, 'recording.read'), wanted);
  return {
    isWhole: found.length <= mostListed,
    others: found.slice(0, mostListed).map(({ invitationId, candidate, opening, closedAt, version }) => ({
      invitationId,
      candidate,
      opening,
      closedAt: closedAt.toISOString(),
      version,
    })),
  };
}
