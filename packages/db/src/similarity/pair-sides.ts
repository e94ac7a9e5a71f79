import { attemptPurpose } from '@assay/core/attempts/schema';
import { type AssessmentId, type AttemptId, type KnownSolutionId, parseId } from '@assay/core/ids';
import type { Database } from '../open.ts';
import type { Tx } from '../writing.ts';
import type { StoredParty } from './case-parties.ts';

/** What a team may be told of an attempt that another is alike to. */
export type AttemptSide = Pick<
  StoredParty,
  'attemptId' | 'invitationId' | 'teamId' | 'purpose' | 'name' | 'opening' | 'openingId' | 'closedAt'
> & { assessmentId: AssessmentId };

/** SQLite takes 32,766 values in a statement. */
const idsAtOnce = 10_000;

export async function listSidesOfAttempts(db: Database | Tx, ids: readonly AttemptId[]): Promise<readonly AttemptSide[]> {
  const sides: AttemptSide[] = [];
  for (let from = 0; from < ids.length; from += idsAtOnce) {
    const rows = await db
      .selectFrom('attempts')
      .innerJoin('invitations', 'invitations.id', 'attempts.invitationId')
      .innerJoin('openings', 'openings.id', 'invitations.openingId')
      .innerJoin('candidates', 'candidates.id', 'invitations.candidateId')
      .where('attempts.id', 'in', ids.slice(from, from + idsAtOnce))
      .select([
        'attempts.id as attemptId',
        'attempts.invitationId',
        'attempts.purpose',
        'attempts.closedAt',
        'openings.id as openingId',
        'openings.teamId',
        'openings.title as opening',
        'openings.assessmentId',
        'candidates.name',
      ])
      .execute();
    for (const { closedAt, ...row } of rows) {
      sides.push({
        attemptId: parseId('attempt', row.attemptId),
        invitationId: parseId('invitation', row.invitationId),
        openingId: parseId('opening', row.openingId),
        teamId: parseId('team', row.teamId),
        assessmentId: parseId('assessment', row.assessmentId),
        purpose: attemptPurpose.parse(row.purpose),
        name: row.name,
        opening: row.opening,
        closedAt: closedAt === null ? null : new Date(closedAt),
      });
    }
  }
  return sides;
}

/** What colleagues called the solutions that they found published. */
export async function listKnownNames(
  db: Database | Tx,
  ids: readonly KnownSolutionId[],
): Promise<ReadonlyMap<string, { title: string; source: string }>> {
  if (ids.length === 0) return new Map();
  const rows = await db.selectFrom('knownSolutions').select(['id', 'title', 'source']).where('id', 'in', ids).execute();
  return new Map(rows.map(({ id, title, source }) => [id, { title, source }]));
}
