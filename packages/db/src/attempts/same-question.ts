import { type AttemptId, type InvitationId, parseId } from '@assay/core/ids';
import { searchKey } from '@assay/core/openings';
import { sql } from 'kysely';
import type { Database } from '../open.ts';
import { containing } from '../search-pattern.ts';
import { inTeams, type TeamScope } from '../team-scope.ts';
import type { Attempt } from './attempts.ts';

export type SameQuestion = { invitationId: InvitationId; candidate: string; opening: string; closedAt: Date; version: number };

type Wanted = {
  questionId: string;
  /** The attempt that the others are to be held against: of the same purpose, and never itself. */
  attempt: { id: AttemptId; purpose: Attempt['purpose'] };
  /** In the name or the e-mail address; all when empty. */
  text: string;
  most: number;
};

/** Closed attempts that had a version of the question and whose recording is still there, the newest end first. */
export async function listWithSameQuestion(
  db: Database,
  teams: TeamScope,
  { questionId, attempt, text, most }: Wanted,
): Promise<readonly SameQuestion[]> {
  const rows = await db
    .selectFrom('items')
    .innerJoin('questionVersions', 'questionVersions.id', 'items.questionVersionId')
    .innerJoin('attempts', 'attempts.id', 'items.attemptId')
    .innerJoin('invitations', 'invitations.id', 'attempts.invitationId')
    .innerJoin('results', 'results.invitationId', 'invitations.id')
    .innerJoin('candidates', 'candidates.id', 'invitations.candidateId')
    .innerJoin('openings', 'openings.id', 'invitations.openingId')
    .select([
      'invitations.id as invitationId',
      'candidates.name as candidate',
      'openings.title as opening',
      'attempts.closedAt',
      'questionVersions.version',
    ])
    .where('questionVersions.questionId', '=', questionId)
    .where('attempts.purpose', '=', attempt.purpose)
    .where('attempts.id', '!=', attempt.id)
    .where('attempts.closedAt', 'is not', null)
    .where('attempts.recordingDeletedAt', 'is', null)
    .where(inTeams('openings.teamId', teams))
    .where(sql<boolean>`results.search_key like ${containing(searchKey(text))} escape '\\'`)
    .orderBy('attempts.closedAt', 'desc')
    .orderBy('items.id')
    .limit(most)
    .execute();
  return rows.flatMap(({ invitationId, closedAt, ...row }) =>
    closedAt === null ? [] : [{ ...row, invitationId: parseId('invitation', invitationId), closedAt: new Date(closedAt) }],
  );
}
