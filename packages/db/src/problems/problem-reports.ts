import { nothingHere } from '@assay/core';
import {
  type AccountId,
  type AttemptId,
  type ItemId,
  type ProblemReportId,
  parseId,
  type QuestionVersionId,
  type TeamId,
} from '@assay/core/ids';
import type { ProblemKind } from '@assay/core/problems';
import { problemKind } from '@assay/core/problems/schema';
import { z } from 'zod';
import type { Database } from '../open.ts';
import { fromStored, toStored } from '../stored-json.ts';
import { inTeams, type TeamScope } from '../team-scope.ts';
import type { Tx } from '../writing.ts';

export type NewProblemReport = {
  id: ProblemReportId;
  attemptId: AttemptId;
  itemId: ItemId;
  questionVersionId: QuestionVersionId;
  kind: ProblemKind;
  text: string;
  reportedAt: Date;
};

export type ProblemReport = {
  id: ProblemReportId;
  teamId: TeamId;
  questionId: string;
  version: number;
  question: string;
  opening: string;
  kind: ProblemKind;
  text: string;
  reportedAt: Date;
  settled: { at: Date; note: string } | null;
};

export async function insertProblemReport(tx: Tx, report: NewProblemReport): Promise<void> {
  await tx
    .insertInto('problemReports')
    .values({
      ...report,
      text: toStored(report.text),
      reportedAt: report.reportedAt.toISOString(),
      settledAt: null,
      settledBy: null,
      note: null,
    })
    .execute();
}

export async function countProblemReports(db: Database | Tx, attemptId: AttemptId): Promise<number> {
  const row = await db
    .selectFrom('problemReports')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('attemptId', '=', attemptId)
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

const selectReports = (db: Database | Tx) =>
  db
    .selectFrom('problemReports')
    .innerJoin('attempts', 'attempts.id', 'problemReports.attemptId')
    .innerJoin('invitations', 'invitations.id', 'attempts.invitationId')
    .innerJoin('openings', 'openings.id', 'invitations.openingId')
    .innerJoin('questionVersions', 'questionVersions.id', 'problemReports.questionVersionId')
    .select([
      'problemReports.id',
      'problemReports.kind',
      'problemReports.text',
      'problemReports.reportedAt',
      'problemReports.settledAt',
      'problemReports.note',
      'openings.teamId',
      'openings.title as opening',
      'questionVersions.questionId',
      'questionVersions.version',
      'questionVersions.title as question',
    ]);

type Row = Awaited<ReturnType<ReturnType<typeof selectReports>['execute']>>[number];

const reportFromRow = (row: Row): ProblemReport => ({
  id: parseId('problemReport', row.id),
  teamId: parseId('team', row.teamId),
  questionId: row.questionId,
  version: row.version,
  question: row.question,
  opening: row.opening,
  kind: problemKind.parse(row.kind),
  text: fromStored(z.string(), row.text, 'problem_reports.text'),
  reportedAt: new Date(row.reportedAt),
  settled: row.settledAt === null ? null : { at: new Date(row.settledAt), note: row.note ?? '' },
});

const inReal = (db: Database, teams: TeamScope) =>
  selectReports(db).where('attempts.purpose', '=', 'real').where(inTeams('openings.teamId', teams));

/** Of real attempts, newest first. */
export async function listOpenProblems(db: Database, teams: TeamScope, limit: number): Promise<readonly ProblemReport[]> {
  const rows = await inReal(db, teams)
    .where('problemReports.settledAt', 'is', null)
    .orderBy('problemReports.reportedAt', 'desc')
    .orderBy('problemReports.id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(reportFromRow);
}

export async function countOpenProblems(db: Database, teams: TeamScope): Promise<number> {
  const row = await inReal(db, teams)
    .where('problemReports.settledAt', 'is', null)
    .clearSelect()
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** Of one question in all its versions, the open ones before the settled, newest first. */
export async function listProblemsOfQuestion(
  db: Database,
  questionId: string,
  teams: TeamScope,
  limit: number,
): Promise<readonly ProblemReport[]> {
  const rows = await inReal(db, teams)
    .where('questionVersions.questionId', '=', questionId)
    .orderBy((eb) => eb.case().when('problemReports.settledAt', 'is', null).then(0).else(1).end())
    .orderBy('problemReports.reportedAt', 'desc')
    .orderBy('problemReports.id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(reportFromRow);
}

export async function getProblemReport(tx: Database | Tx, id: ProblemReportId): Promise<ProblemReport> {
  const row = await selectReports(tx).where('problemReports.id', '=', id).executeTakeFirst();
  if (row === undefined) throw nothingHere();
  return reportFromRow(row);
}

/** Whether it was open. */
export async function markProblemSettled(
  tx: Tx,
  id: ProblemReportId,
  settled: { at: Date; by: AccountId; note: string },
): Promise<boolean> {
  const result = await tx
    .updateTable('problemReports')
    .set({ settledAt: settled.at.toISOString(), settledBy: settled.by, note: settled.note })
    .where('id', '=', id)
    .where('settledAt', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}
