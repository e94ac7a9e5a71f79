import { AppError } from '@assay/core';
import { assertMay } from '@assay/core/accounts';
import type { AttemptId } from '@assay/core/ids';
import type { Film } from '@assay/core/recordings';
import { getAttempt, subjectOfAttempt } from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { filmOfAttempt } from '../recordings/film-of-attempt.ts';
import { reportStanding } from './report-standing.ts';

/** How the own answers came about, where the assessment shows it. What runs said is what their screen said. */
export async function readOwnFilm(ctx: ServiceContext, input: { attemptId: AttemptId }): Promise<Film> {
  const attempt = await getAttempt(ctx.db, input.attemptId);
  assertMay(ctx.actor, 'own-report.read', subjectOfAttempt(attempt));
  const { rule, decision } = await reportStanding(ctx.db, attempt);
  if (decision.kind !== 'shown' || !rule.parts.includes('replay')) {
    throw new AppError('forbidden', 'Your recording is not shown here, or not yet. The page of your attempt says what you get.');
  }
  return filmOfAttempt(ctx, attempt, { isBlind: false });
}
