import { type CandidateId, parseId, type SubjectId, type TeamId } from '@assay/core/ids';
import type { Database } from '../open.ts';
import type { Tx } from '../writing.ts';

export type Candidate = {
  id: CandidateId;
  teamId: TeamId;
  /** What statistics know of the person: random, and without a way back once the person is deleted. */
  subjectId: SubjectId;
  name: string;
  /** In lower case. */
  email: string;
};

export async function findCandidateByEmail(db: Database | Tx, teamId: TeamId, email: string): Promise<Candidate | null> {
  const row = await db.selectFrom('candidates').selectAll().where('teamId', '=', teamId).where('email', '=', email).executeTakeFirst();
  if (row === undefined) return null;
  return {
    id: parseId('candidate', row.id),
    teamId,
    subjectId: parseId('subject', row.subjectId),
    name: row.name,
    email: row.email,
  };
}

export async function insertCandidate(tx: Tx, candidate: Candidate, at: Date): Promise<void> {
  await tx
    .insertInto('candidates')
    .values({ ...candidate, createdAt: at.toISOString() })
    .execute();
}
