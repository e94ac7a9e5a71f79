import { type RelaxStep, relaxSteps } from '@assay/core/assessments';
import { type AccountId, type AssessmentId, type AttemptId, type OpeningId, parseId, type TeamId } from '@assay/core/ids';
import { z } from 'zod';
import type { Database } from '../open.ts';
import { fromStored, toStored } from '../stored-json.ts';
import { inTeams, type TeamScope } from '../team-scope.ts';
import type { Tx } from '../writing.ts';

const replacedQuestions = z.array(z.object({ step: z.enum(relaxSteps), questions: z.int() }));

/** A section of one form that was not drawn as the assessment asks. */
export type FormShortfall = {
  sectionNumber: number;
  /** Its title. */
  section: string;
  replaced: readonly { step: RelaxStep; questions: number }[];
  missing: number;
};

export async function insertShortfalls(
  tx: Tx,
  of: { attemptId: AttemptId; openingId: OpeningId },
  shortfalls: readonly FormShortfall[],
  at: Date,
): Promise<void> {
  if (shortfalls.length === 0) return;
  const rows = shortfalls.map((one) => ({
    ...of,
    sectionNumber: one.sectionNumber,
    section: one.section,
    replaced: toStored(one.replaced),
    missing: one.missing,
    createdAt: at.toISOString(),
    settledAt: null,
    settledBy: null,
  }));
  await tx.insertInto('formShortfalls').values(rows).execute();
}

export type OpenShortfall = FormShortfall & {
  attemptId: AttemptId;
  openingId: OpeningId;
  opening: string;
  assessmentId: AssessmentId;
  teamId: TeamId;
  at: Date;
};

/** What nobody has settled yet, the newest last. */
export async function listOpenShortfalls(db: Database | Tx, teams: TeamScope): Promise<readonly OpenShortfall[]> {
  const rows = await db
    .selectFrom('formShortfalls')
    .innerJoin('openings', 'openings.id', 'formShortfalls.openingId')
    .selectAll('formShortfalls')
    .select(['openings.title', 'openings.assessmentId', 'openings.teamId'])
    .where('formShortfalls.settledAt', 'is', null)
    .where('openings.purpose', '=', 'real')
    .where(inTeams('openings.teamId', teams))
    .orderBy('formShortfalls.createdAt')
    .orderBy('formShortfalls.attemptId')
    .orderBy('formShortfalls.sectionNumber')
    .limit(5_000)
    .execute();
  return rows.map((row) => ({
    attemptId: parseId('attempt', row.attemptId),
    openingId: parseId('opening', row.openingId),
    opening: row.title,
    assessmentId: parseId('assessment', row.assessmentId),
    teamId: parseId('team', row.teamId),
    sectionNumber: row.sectionNumber,
    section: row.section,
    replaced: fromStored(replacedQuestions, row.replaced, 'form_shortfalls.replaced'),
    missing: row.missing,
    at: new Date(row.createdAt),
  }));
}

/** Settles what was there up to an instant: what came later was not seen. Answers how many rows. */
export async function markShortfallsSettled(
  tx: Tx,
  of: { openingId: OpeningId; until: Date },
  settled: { at: Date; by: AccountId | null },
): Promise<number> {
  const result = await tx
    .updateTable('formShortfalls')
    .set({ settledAt: settled.at.toISOString(), settledBy: settled.by })
    .where('openingId', '=', of.openingId)
    .where('createdAt', '<=', of.until.toISOString())
    .where('settledAt', 'is', null)
    .executeTakeFirst();
  return Number(result.numUpdatedRows);
}
