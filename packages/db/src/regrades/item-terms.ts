import { type AttemptId, type ItemId, type OpeningId, parseId } from '@assay/core/ids';
import type { ItemTerms } from '@assay/core/regrades';
import type { Database } from '../open.ts';
import { inTeams, type TeamScope } from '../team-scope.ts';
import type { Tx } from '../writing.ts';

/** Changes what an item is worth and by which version it is graded. The score is the caller's to reckon anew. */
export async function markTerms(tx: Tx, itemId: ItemId, { counts, weight, gradedBy }: ItemTerms): Promise<void> {
  await tx
    .updateTable('items')
    .set({ counts: counts ? 1 : 0, weight, gradedBy })
    .where('id', '=', itemId)
    .execute();
}

/** Graded attempts of real candidates, the oldest end first. */
const gradedAttempts = (db: Database | Tx, teams: TeamScope) =>
  db
    .selectFrom('attempts')
    .innerJoin('invitations', 'invitations.id', 'attempts.invitationId')
    .innerJoin('openings', 'openings.id', 'invitations.openingId')
    .where('attempts.purpose', '=', 'real')
    .where('attempts.gradedAt', 'is not', null)
    .where(inTeams('openings.teamId', teams))
    .orderBy('attempts.closedAt')
    .orderBy('attempts.id');

export async function listGradedAttemptsOf(db: Database | Tx, openingId: OpeningId, teams: TeamScope): Promise<readonly AttemptId[]> {
  const rows = await gradedAttempts(db, teams).where('openings.id', '=', openingId).select('attempts.id').execute();
  return rows.map(({ id }) => parseId('attempt', id));
}

/** Those in which a question was asked and counts. */
export async function listGradedAttemptsWith(db: Database | Tx, questionId: string, teams: TeamScope): Promise<readonly AttemptId[]> {
  const rows = await gradedAttempts(db, teams)
    .innerJoin('items', 'items.attemptId', 'attempts.id')
    .innerJoin('questionVersions', 'questionVersions.id', 'items.questionVersionId')
    .where('questionVersions.questionId', '=', questionId)
    .where('items.counts', '=', 1)
    .select('attempts.id')
    .execute();
  return rows.map(({ id }) => parseId('attempt', id));
}

/** By which version of a question finished attempts of these teams are graded, and how many by each. */
export async function countGradedByVersion(
  db: Database | Tx,
  questionId: string,
  teams: TeamScope,
): Promise<readonly { version: number; attempts: number }[]> {
  const rows = await db
    .selectFrom('items')
    .innerJoin('questionVersions as asked', 'asked.id', 'items.questionVersionId')
    .leftJoin('questionVersions as by', 'by.id', 'items.gradedBy')
    .innerJoin('attempts', 'attempts.id', 'items.attemptId')
    .innerJoin('invitations', 'invitations.id', 'attempts.invitationId')
    .innerJoin('openings', 'openings.id', 'invitations.openingId')
    .where('asked.questionId', '=', questionId)
    .where('items.counts', '=', 1)
    .where('attempts.purpose', '=', 'real')
    .where('attempts.gradedAt', 'is not', null)
    .where(inTeams('openings.teamId', teams))
    .select((eb) => [eb.fn.coalesce('by.version', 'asked.version').as('version'), eb.fn.countAll().as('attempts')])
    .groupBy((eb) => eb.fn.coalesce('by.version', 'asked.version'))
    .execute();
  return rows
    .map(({ version, attempts }) => ({ version: Number(version), attempts: Number(attempts) }))
    .toSorted((a, b) => b.version - a.version);
}
