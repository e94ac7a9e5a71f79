import { parseId } from '@assay/core/ids';
import { sql } from 'kysely';
import type { Database } from '../open.ts';
import { hasText } from '../search-pattern.ts';
import { inTeams, type TeamScope } from '../team-scope.ts';

/** Invitations of real openings to somebody with the text in the name or the e-mail address, the latest first. */
export async function findCandidatesByName(db: Database, teams: TeamScope, text: string, limit: number) {
  const rows = await db
    .selectFrom('invitations')
    .innerJoin('candidates', 'candidates.id', 'invitations.candidateId')
    .innerJoin('openings', 'openings.id', 'invitations.openingId')
    .select(['invitations.id', 'candidates.name', 'candidates.email', 'openings.title as opening'])
    .where('openings.purpose', '=', 'real')
    .where(inTeams('openings.teamId', teams))
    .where((eb) => eb.or([hasText(sql.ref<string>('candidates.name'), text), hasText(sql.ref<string>('candidates.email'), text)]))
    .orderBy('invitations.id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(({ id, name, email, opening }) => ({ invitationId: parseId('invitation', id), name, email, opening }));
}

export async function findOpeningsByName(db: Database, teams: TeamScope, text: string, limit: number) {
  const rows = await db
    .selectFrom('openings')
    .select(['id', 'title'])
    .where('purpose', '=', 'real')
    .where(inTeams('openings.teamId', teams))
    .where(hasText(sql.ref<string>('openings.title'), text))
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(({ id, title }) => ({ openingId: parseId('opening', id), title }));
}

export async function findAssessmentsByName(db: Database, teams: TeamScope, text: string, limit: number) {
  const rows = await db
    .selectFrom('assessments')
    .select(['id', 'name'])
    .where('purpose', '=', 'real')
    .where(inTeams('assessments.teamId', teams))
    .where(hasText(sql.ref<string>('assessments.name'), text))
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(({ id, name }) => ({ assessmentId: parseId('assessment', id), name }));
}
