import { assertMay } from '@assay/core/accounts';
import type { AttemptId } from '@assay/core/ids';
import type { Film } from '@assay/core/recordings';
import { getAttempt, subjectOfAttempt } from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { filmOfAttempt } from './film-of-attempt.ts';

/** How an attempt came about, for the team that sees the person too. */
export async function readFilm(ctx: ServiceContext, input: { attemptId: AttemptId }): Promise<Film> {
  const attempt = await getAttempt(ctx.db, input.attemptId);
  assertMay(ctx.actor, 'recording.read', subjectOfAttempt(attempt));
  return filmOfAttempt(ctx, attempt, { isBlind: false });
}
