import { nothingHere } from '@assay/core';
import type { Subject } from '@assay/core/accounts';
import type { AttemptPurpose } from '@assay/core/attempts';
import { attemptPurpose } from '@assay/core/attempts/schema';
import { type AccountId, type AssessmentId, type OpeningId, parseId, type TeamId } from '@assay/core/ids';
import type { DecidingScore, SectionPoints } from '@assay/core/openings';
import { sectionPoints } from '@assay/core/openings/schema';
import type { Selectable } from 'kysely';
import type { Database } from '../open.ts';
import type { Schema } from '../schema.ts';
import { fromStored, toStored } from '../stored-json.ts';
import { inTeams, type TeamScope } from '../team-scope.ts';
import type { Tx } from '../writing.ts';
import { decidingScoreOf } from './stored-deciding.ts';

export type Opening = {
  id: OpeningId;
  teamId: TeamId;
  title: string;
  role: string;
  level: string;
  assessmentId: AssessmentId;
  managerName: string;
  managerEmail: string;
  answerByDays: number;
  floorPercent: number | null;
  floorReason: string;
  decidingScore: DecidingScore;
  /** When somebody was first invited; null: nobody was. */
  decidingFixedAt: Date | null;
  daysToKeep: number;
  recordingDaysToKeep: number;
  /** The purpose that its attempts get. */
  purpose: AttemptPurpose;
  createdAt: Date;
  /** Null: all as the assessment says. */
  sectionPoints: readonly SectionPoints[] | null;
  interviewsPerWeek: number | null;
  /** How often it was saved, and when last and by whom. */
  saves: number;
  savedAt: Date;
  savedBy: AccountId | null;
};

export const subjectOfOpening = (opening: Pick<Opening, 'teamId'>): Subject => ({ kind: 'team', teamId: opening.teamId });

const openingFromRow = (row: Selectable<Schema['openings']>): Opening => ({
  id: parseId('opening', row.id),
  teamId: parseId('team', row.teamId),
  title: row.title,
  role: row.role,
  level: row.level,
  assessmentId: parseId('assessment', row.assessmentId),
  managerName: row.managerName,
  managerEmail: row.managerEmail,
  answerByDays: row.answerByDays,
  floorPercent: row.floorPercent,
  floorReason: row.floorReason,
  decidingScore: decidingScoreOf(row.decidingScore),
  decidingFixedAt: row.decidingFixedAt === null ? null : new Date(row.decidingFixedAt),
  daysToKeep: row.daysToKeep,
  recordingDaysToKeep: row.recordingDaysToKeep,
  purpose: attemptPurpose.parse(row.purpose),
  createdAt: new Date(row.createdAt),
  sectionPoints: row.sectionPoints === null ? null : fromStored(sectionPoints, row.sectionPoints, 'openings.section_points'),
  interviewsPerWeek: row.interviewsPerWeek,
  saves: row.saves,
  savedAt: new Date(row.savedAt ?? row.createdAt),
  savedBy: row.savedBy === null ? null : parseId('account', row.savedBy),
});

export async function getOpening(db: Database | Tx, id: OpeningId): Promise<Opening> {
  const row = await db.selectFrom('openings').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) throw nothingHere();
  return openingFromRow(row);
}

/** The first opening of a purpose, of a team where one is named: there is at most one of purpose `sample`, and one for practice a team. */
export async function findOpeningFor(db: Database | Tx, purpose: AttemptPurpose, teamId: TeamId | null = null): Promise<Opening | null> {
  let found = db.selectFrom('openings').selectAll().where('purpose', '=', purpose);
  if (teamId !== null) found = found.where('teamId', '=', teamId);
  const row = await found.orderBy('createdAt').limit(1).executeTakeFirst();
  return row === undefined ? null : openingFromRow(row);
}

/** Those for real candidates, newest first, with how far their candidates are; void attempts are neither started nor finished. */
export async function listRealOpenings(db: Database | Tx, teams: TeamScope) {
  const rows = await db
    .selectFrom('openings')
    .innerJoin('assessments', 'assessments.id', 'openings.assessmentId')
    .leftJoin('results', 'results.openingId', 'openings.id')
    .selectAll('openings')
    .select((eb) => [
      'assessments.name as assessmentName',
      eb.fn.count<number>('results.invitationId').as('invited'),
      eb.fn.count<number>('results.invitationId').filterWhere('results.state', 'in', ['running', 'grading', 'finished']).as('started'),
      eb.fn.count<number>('results.invitationId').filterWhere('results.state', 'in', ['grading', 'finished']).as('finished'),
    ])
    .where('openings.purpose', '=', 'real')
    .where(inTeams('openings.teamId', teams))
    .groupBy(['openings.id', 'assessments.name'])
    .orderBy('openings.createdAt', 'desc')
    .orderBy('openings.id', 'desc')
    .execute();
  return rows.map((row) => ({
    opening: openingFromRow(row),
    assessmentName: row.assessmentName,
    invited: Number(row.invited),
    started: Number(row.started),
    finished: Number(row.finished),
  }));
}

/** Those for real candidates that have a floor and say how many they interview a week. */
export async function listOpeningsWithInterviews(db: Database | Tx, teams: TeamScope): Promise<readonly Opening[]> {
  const rows = await db
    .selectFrom('openings')
    .selectAll()
    .where('purpose', '=', 'real')
    .where('floorPercent', 'is not', null)
    .where('interviewsPerWeek', 'is not', null)
    .where(inTeams('openings.teamId', teams))
    .orderBy('id')
    .execute();
  return rows.map(openingFromRow);
}

export type NewOpening = Omit<Opening, 'saves' | 'savedAt' | 'savedBy' | 'interviewsPerWeek' | 'decidingScore' | 'decidingFixedAt'> &
  Partial<Pick<Opening, 'savedBy' | 'interviewsPerWeek' | 'decidingScore'>>;

/** The opening as it stands then. */
export async function insertOpening(tx: Tx, opening: NewOpening): Promise<Opening> {
  const saving = {
    ...{ saves: 1, savedBy: opening.savedBy ?? null, interviewsPerWeek: opening.interviewsPerWeek ?? null },
    ...{ decidingScore: opening.decidingScore ?? ('raw' as const), decidingFixedAt: null },
  };
  const createdAt = opening.createdAt.toISOString();
  await tx
    .insertInto('openings')
    .values({ ...opening, ...saving, createdAt, savedAt: createdAt, sectionPoints: storedPoints(opening.sectionPoints) })
    .execute();
  return { ...opening, ...saving, savedAt: opening.createdAt };
}

export type OpeningFields = Omit<Opening, 'id' | 'teamId' | 'purpose' | 'createdAt' | 'saves' | 'savedAt' | 'savedBy' | 'decidingFixedAt'>;

/** Whether nobody had saved it since it had been saved `basedOn` times, nor invited somebody where another score is to decide. */
export async function markOpening(
  tx: Tx,
  id: OpeningId,
  change: OpeningFields,
  saving: { basedOn: number; savedAt: Date; savedBy: AccountId | null },
): Promise<boolean> {
  const result = await tx
    .updateTable('openings')
    .set({
      ...change,
      sectionPoints: storedPoints(change.sectionPoints),
      savedAt: saving.savedAt.toISOString(),
      savedBy: saving.savedBy,
      saves: saving.basedOn + 1,
    })
    .where('id', '=', id)
    .where('saves', '=', saving.basedOn)
    .where((eb) => eb.or([eb('decidingFixedAt', 'is', null), eb('decidingScore', '=', change.decidingScore)]))
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** From its first invitation on which score decides is not changed any more, whatever becomes of those who are invited. */
export async function markScoreFixed(tx: Tx, id: OpeningId, at: Date): Promise<void> {
  await tx
    .updateTable('openings')
    .set({ decidingFixedAt: at.toISOString() })
    .where('id', '=', id)
    .where('decidingFixedAt', 'is', null)
    .execute();
}

const storedPoints = (points: Opening['sectionPoints']): string | null => (points === null ? null : toStored(points));

/** The hidden opening of a purpose under which an assessment is tried out. */
export async function findOpeningOfPurpose(
  db: Database | Tx,
  assessmentId: AssessmentId,
  purpose: 'preview' | 'trial',
): Promise<Opening | null> {
  const row = await db
    .selectFrom('openings')
    .selectAll()
    .where('assessmentId', '=', assessmentId)
    .where('purpose', '=', purpose)
    .executeTakeFirst();
  return row === undefined ? null : openingFromRow(row);
}

/** The real ones that use an assessment, newest first. */
export async function listOpeningsOf(db: Database | Tx, assessmentId: AssessmentId): Promise<readonly Opening[]> {
  const rows = await db
    .selectFrom('openings')
    .selectAll()
    .where('assessmentId', '=', assessmentId)
    .where('purpose', '=', 'real')
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map(openingFromRow);
}
