import { nothingHere } from '@assay/core';
import type { Subject } from '@assay/core/accounts';
import type { AttemptPurpose } from '@assay/core/attempts';
import { attemptPurpose } from '@assay/core/attempts/schema';
import { type AssessmentId, type OpeningId, parseId, type TeamId } from '@assay/core/ids';
import type { SectionPoints } from '@assay/core/openings';
import { sectionPoints } from '@assay/core/openings/schema';
import type { Selectable } from 'kysely';
import type { Database } from '../open.ts';
import type { Schema } from '../schema.ts';
import { fromStored, toStored } from '../stored-json.ts';
import { inTeams, type TeamScope } from '../team-scope.ts';
import type { Tx } from '../writing.ts';

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
  daysToKeep: number;
  /** The purpose that its attempts get. */
  purpose: AttemptPurpose;
  createdAt: Date;
  /** Null: all as the assessment says. */
  sectionPoints: readonly SectionPoints[] | null;
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
  daysToKeep: row.daysToKeep,
  purpose: attemptPurpose.parse(row.purpose),
  createdAt: new Date(row.createdAt),
  sectionPoints: row.sectionPoints === null ? null : fromStored(sectionPoints, row.sectionPoints, 'openings.section_points'),
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

export async function insertOpening(tx: Tx, opening: Opening): Promise<void> {
  await tx
    .insertInto('openings')
    .values({ ...opening, createdAt: opening.createdAt.toISOString(), sectionPoints: storedPoints(opening.sectionPoints) })
    .execute();
}

export async function markOpening(tx: Tx, id: OpeningId, change: Omit<Opening, 'id' | 'teamId' | 'purpose' | 'createdAt'>): Promise<void> {
  await tx
    .updateTable('openings')
    .set({ ...change, sectionPoints: storedPoints(change.sectionPoints) })
    .where('id', '=', id)
    .execute();
}

const storedPoints = (points: Opening['sectionPoints']): string | null => (points === null ? null : toStored(points));

/** The hidden opening under which an assessment is tried out. */
export async function findPreviewOpening(db: Database | Tx, assessmentId: AssessmentId): Promise<Opening | null> {
  const row = await db
    .selectFrom('openings')
    .selectAll()
    .where('assessmentId', '=', assessmentId)
    .where('purpose', '=', 'preview')
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
