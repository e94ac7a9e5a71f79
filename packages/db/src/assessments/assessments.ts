import { nothingHere } from '@assay/core';
import { type AssessmentContent, withSectionIds } from '@assay/core/assessments';
import { assessmentContent } from '@assay/core/assessments/schema';
import type { AttemptPurpose } from '@assay/core/attempts';
import { attemptPurpose } from '@assay/core/attempts/schema';
import { type AccountId, type AssessmentId, type AssessmentRevisionId, parseId, type TeamId } from '@assay/core/ids';
import type { Selectable } from 'kysely';
import type { Database } from '../open.ts';
import type { Schema } from '../schema.ts';
import { fromStored, toStored } from '../stored-json.ts';
import { inTeams, type TeamScope } from '../team-scope.ts';
import type { Tx } from '../writing.ts';

export type Assessment = { id: AssessmentId; teamId: TeamId; name: string; purpose: AttemptPurpose; createdAt: Date };

export type Revision = {
  id: AssessmentRevisionId;
  assessmentId: AssessmentId;
  number: number;
  content: AssessmentContent;
  /** Set once somebody has started it: it is never changed again. */
  frozenAt: Date | null;
  savedAt: Date;
  /** Null where it was not written down. */
  savedBy: AccountId | null;
  /** How often it was saved. */
  saves: number;
};

const assessmentFromRow = (row: { id: string; teamId: string; name: string; purpose: string; createdAt: string }): Assessment => ({
  id: parseId('assessment', row.id),
  teamId: parseId('team', row.teamId),
  name: row.name,
  purpose: attemptPurpose.parse(row.purpose),
  createdAt: new Date(row.createdAt),
});

export async function getAssessment(db: Database | Tx, id: AssessmentId): Promise<Assessment> {
  const row = await db.selectFrom('assessments').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) throw nothingHere();
  return assessmentFromRow(row);
}

/** Those for real candidates, newest first, each with its latest revision and the number of openings that use it. */
export async function listRealAssessments(db: Database | Tx, teams: TeamScope) {
  const rows = await db
    .selectFrom('assessments')
    .innerJoin('assessmentRevisions', 'assessmentRevisions.assessmentId', 'assessments.id')
    .select(['assessments.id', 'assessments.teamId', 'assessments.name', 'assessments.purpose', 'assessments.createdAt'])
    .select((eb) => [
      'assessmentRevisions.content',
      eb
        .selectFrom('openings')
        .select((inner) => inner.fn.countAll<number>().as('count'))
        .whereRef('openings.assessmentId', '=', 'assessments.id')
        .where('openings.purpose', '=', 'real')
        .as('openings'),
    ])
    .where('assessments.purpose', '=', 'real')
    .where(inTeams('assessments.teamId', teams))
    .where((eb) =>
      eb(
        'assessmentRevisions.number',
        '=',
        eb
          .selectFrom('assessmentRevisions as later')
          .select((inner) => inner.fn.max('later.number').as('newest'))
          .whereRef('later.assessmentId', '=', 'assessments.id'),
      ),
    )
    .orderBy('assessments.createdAt', 'desc')
    .orderBy('assessments.id', 'desc')
    .execute();
  return rows.map((row) => ({
    ...assessmentFromRow(row),
    content: withSectionIds(fromStored(assessmentContent, row.content, 'assessment_revisions.content')),
    openings: Number(row.openings),
  }));
}

export async function insertAssessment(tx: Tx, assessment: Assessment): Promise<void> {
  await tx
    .insertInto('assessments')
    .values({ ...assessment, createdAt: assessment.createdAt.toISOString() })
    .execute();
}

export async function markAssessmentName(tx: Tx, id: AssessmentId, name: string): Promise<void> {
  await tx.updateTable('assessments').set({ name }).where('id', '=', id).execute();
}

const revisionFromRow = (row: Selectable<Schema['assessmentRevisions']>): Revision => ({
  id: parseId('assessmentRevision', row.id),
  assessmentId: parseId('assessment', row.assessmentId),
  number: row.number,
  content: withSectionIds(fromStored(assessmentContent, row.content, 'assessment_revisions.content')),
  frozenAt: row.frozenAt === null ? null : new Date(row.frozenAt),
  savedAt: new Date(row.savedAt ?? row.createdAt),
  savedBy: row.savedBy === null ? null : parseId('account', row.savedBy),
  saves: row.saves,
});

export async function getRevision(db: Database | Tx, id: AssessmentRevisionId): Promise<Revision> {
  const row = await db.selectFrom('assessmentRevisions').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) throw nothingHere();
  return revisionFromRow(row);
}

export async function getLatestRevision(db: Database | Tx, assessmentId: AssessmentId): Promise<Revision> {
  const row = await db
    .selectFrom('assessmentRevisions')
    .selectAll()
    .where('assessmentId', '=', assessmentId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (row === undefined) throw nothingHere();
  return revisionFromRow(row);
}

export async function getRevisionByNumber(db: Database | Tx, assessmentId: AssessmentId, number: number): Promise<Revision> {
  const row = await db
    .selectFrom('assessmentRevisions')
    .selectAll()
    .where('assessmentId', '=', assessmentId)
    .where('number', '=', number)
    .executeTakeFirst();
  if (row === undefined) throw nothingHere();
  return revisionFromRow(row);
}

/** The newest first, each with the name of who saved it and the number of real attempts that were started with it. */
export async function listRevisionsOf(db: Database | Tx, assessmentId: AssessmentId) {
  const rows = await db
    .selectFrom('assessmentRevisions')
    .leftJoin('staffUsers', 'staffUsers.id', 'assessmentRevisions.savedBy')
    .select([
      'assessmentRevisions.id',
      'assessmentRevisions.number',
      'assessmentRevisions.savedAt',
      'assessmentRevisions.createdAt',
      'assessmentRevisions.frozenAt',
      'staffUsers.name as savedByName',
    ])
    .select((eb) =>
      eb
        .selectFrom('attempts')
        .select((inner) => inner.fn.countAll<number>().as('count'))
        .whereRef('attempts.assessmentRevisionId', '=', 'assessmentRevisions.id')
        .where('attempts.purpose', '=', 'real')
        .as('attempts'),
    )
    .where('assessmentRevisions.assessmentId', '=', assessmentId)
    .orderBy('assessmentRevisions.number', 'desc')
    .execute();
  return rows.map((row) => ({
    id: parseId('assessmentRevision', row.id),
    number: row.number,
    savedAt: new Date(row.savedAt ?? row.createdAt),
    savedByName: row.savedByName,
    attempts: Number(row.attempts),
    isFrozen: row.frozenAt !== null,
  }));
}

/** What was asked since which day, the oldest first. */
export async function listRevisionContents(
  db: Database | Tx,
  assessmentId: AssessmentId,
): Promise<readonly { content: AssessmentContent; day: string }[]> {
  const rows = await db.selectFrom('assessmentRevisions').selectAll().where('assessmentId', '=', assessmentId).orderBy('number').execute();
  return rows.map(revisionFromRow).map(({ content, savedAt }) => ({ content, day: savedAt.toISOString().slice(0, 10) }));
}

type NewRevision = Pick<Revision, 'id' | 'assessmentId' | 'number' | 'content'> & { savedBy?: AccountId | null };

export async function insertRevision(tx: Tx, { savedBy, ...revision }: NewRevision, at: Date): Promise<void> {
  const createdAt = at.toISOString();
  await tx
    .insertInto('assessmentRevisions')
    .values({
      ...revision,
      content: toStored(revision.content),
      frozenAt: null,
      createdAt,
      savedAt: createdAt,
      savedBy: savedBy ?? null,
      saves: 1,
    })
    .execute();
}

export type Saving = { savedAt: Date; savedBy: AccountId | null };

/** Whether nobody had started it yet, so that it could be replaced. */
export async function markRevisionContent(tx: Tx, id: AssessmentRevisionId, content: AssessmentContent, saving: Saving): Promise<boolean> {
  const result = await tx
    .updateTable('assessmentRevisions')
    .set((eb) => ({
      content: toStored(content),
      savedAt: saving.savedAt.toISOString(),
      savedBy: saving.savedBy,
      saves: eb('saves', '+', 1),
    }))
    .where('id', '=', id)
    .where('frozenAt', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

export async function markRevisionFrozen(tx: Tx, id: AssessmentRevisionId, at: Date): Promise<void> {
  await tx
    .updateTable('assessmentRevisions')
    .set({ frozenAt: at.toISOString() })
    .where('id', '=', id)
    .where('frozenAt', 'is', null)
    .execute();
}
