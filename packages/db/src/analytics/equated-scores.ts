import { type EquatedForStaff, type EquatedScore, isScoredByPeople } from '@assay/core/analytics';
import { type AssessmentId, type AttemptId, parseId } from '@assay/core/ids';
import type { SectionPoints } from '@assay/core/openings';
import { sectionPoints } from '@assay/core/openings/schema';
import { questionKind } from '@assay/core/questions/schema';
import { reviewOutcome } from '@assay/core/reviews/schema';
import type { Database } from '../open.ts';
import { refreshEquated } from '../openings/result-rows.ts';
import { fromStored } from '../stored-json.ts';
import type { Tx } from '../writing.ts';
import { modelOf } from './curve-fits.ts';
import { equatedGapOf } from './stored-equated.ts';

/** A real attempt with a score that counts, and what of it decides the equated one. */
export type EquatableAttempt = {
  attemptId: AttemptId;
  points: number;
  maxPoints: number;
  /** Answers that a person has still to score. */
  toReview: number;
  /** The points of its opening, where it has its own. */
  sectionPoints: readonly SectionPoints[] | null;
  /** Those that count. `isByPeople`: people score the answer, or gave a part of its score. */
  items: readonly { questionId: string; version: number; weight: number; isByPeople: boolean }[];
};

/** All that were started, whatever became of them. */
export async function listAttemptIdsOf(db: Database | Tx, assessmentId: AssessmentId): Promise<readonly AttemptId[]> {
  const rows = await db
    .selectFrom('attempts')
    .innerJoin('assessmentRevisions', 'assessmentRevisions.id', 'attempts.assessmentRevisionId')
    .select('attempts.id')
    .where('assessmentRevisions.assessmentId', '=', assessmentId)
    .execute();
  return rows.map(({ id }) => parseId('attempt', id));
}

/** Whether somebody sat it for an opening in which the equated score decides. */
export async function isDecidedByEquated(db: Database | Tx, assessmentId: AssessmentId): Promise<boolean> {
  const row = await db
    .selectFrom('attempts')
    .innerJoin('assessmentRevisions', 'assessmentRevisions.id', 'attempts.assessmentRevisionId')
    .innerJoin('invitations', 'invitations.id', 'attempts.invitationId')
    .innerJoin('openings', 'openings.id', 'invitations.openingId')
    .select('attempts.id')
    .where('assessmentRevisions.assessmentId', '=', assessmentId)
    .where('openings.decidingScore', '=', 'equated')
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Those of them that count. */
export async function listEquatable(db: Database | Tx, attemptIds: readonly AttemptId[]): Promise<readonly EquatableAttempt[]> {
  if (attemptIds.length === 0) return [];
  const rows = await db
    .selectFrom('attempts')
    .innerJoin('invitations', 'invitations.id', 'attempts.invitationId')
    .innerJoin('openings', 'openings.id', 'invitations.openingId')
    .select(['attempts.id', 'attempts.points', 'attempts.maxPoints', 'attempts.toReview', 'openings.sectionPoints'])
    .where('attempts.id', 'in', attemptIds)
    .where('attempts.purpose', '=', 'real')
    .where('attempts.gradedAt', 'is not', null)
    .where('attempts.voidedAt', 'is', null)
    .execute();
  const items = await db
    .selectFrom('items')
    .innerJoin('questionVersions', 'questionVersions.id', 'items.questionVersionId')
    .leftJoin('reviewTasks', 'reviewTasks.itemId', 'items.id')
    .select([
      'items.attemptId',
      'items.weight',
      'questionVersions.questionId',
      'questionVersions.version',
      'questionVersions.kind',
      'reviewTasks.outcome',
    ])
    .where(
      'items.attemptId',
      'in',
      rows.map(({ id }) => id),
    )
    .where('items.counts', '=', 1)
    .where('items.weight', '>', 0)
    .execute();
  const ofAttempt = Map.groupBy(items, ({ attemptId }) => attemptId);
  return rows.map((row) => ({
    attemptId: parseId('attempt', row.id),
    points: Number(row.points ?? 0),
    maxPoints: Number(row.maxPoints ?? 0),
    toReview: row.toReview,
    sectionPoints: row.sectionPoints === null ? null : fromStored(sectionPoints, row.sectionPoints, 'openings.section_points'),
    items: (ofAttempt.get(row.id) ?? []).map(({ questionId, version, kind, weight, outcome }) => ({
      ...{ questionId, version, weight: Number(weight) },
      isByPeople: isScoredByPeople(questionKind.parse(kind)) || hasPartByPeople(outcome),
    })),
  }));
}

const hasPartByPeople = (outcome: string | null): boolean =>
  outcome !== null && fromStored(reviewOutcome, outcome, 'review_tasks.outcome').rubricPart > 0;

export type EquatedAttempt = { attemptId: AttemptId; score: EquatedScore };

/** Of attempts at one assessment, by one fit: all in one statement, and what repeats them as well. */
export async function saveEquatedScores(
  tx: Tx,
  { assessmentId, fit }: { assessmentId: AssessmentId; fit: number },
  scores: readonly EquatedAttempt[],
): Promise<void> {
  if (scores.length === 0) return;
  const rows = scores.map(({ attemptId, score }) => ({
    ...{ attemptId, assessmentId, fit },
    ...(score.isKnown
      ? { percent: score.percent, standardError: score.standardError, why: null }
      : { percent: null, standardError: null, why: score.why }),
  }));
  await tx
    .insertInto('equatedScores')
    .values(rows)
    .onConflict((conflict) =>
      conflict.column('attemptId').doUpdateSet((eb) => ({
        assessmentId: eb.ref('excluded.assessmentId'),
        fit: eb.ref('excluded.fit'),
        percent: eb.ref('excluded.percent'),
        standardError: eb.ref('excluded.standardError'),
        why: eb.ref('excluded.why'),
      })),
    )
    .execute();
  await refreshEquated(
    tx,
    scores.map(({ attemptId }) => attemptId),
  );
}

/** Of an attempt that counts no more, whose results are refreshed then. */
export async function deleteEquatedScore(tx: Tx, attemptId: AttemptId): Promise<void> {
  await tx.deleteFrom('equatedScores').where('attemptId', '=', attemptId).execute();
}

/** Null while nothing was fitted. */
export async function findEquatedScore(db: Database | Tx, attemptId: AttemptId): Promise<EquatedForStaff | null> {
  const row = await db
    .selectFrom('equatedScores')
    .innerJoin('curveFits', (join) =>
      join.onRef('curveFits.assessmentId', '=', 'equatedScores.assessmentId').onRef('curveFits.number', '=', 'equatedScores.fit'),
    )
    .select(['percent', 'standardError', 'why', 'curveFits.fittedAt', 'curveFits.attempts', 'curveFits.model'])
    .where('attemptId', '=', attemptId)
    .executeTakeFirst();
  if (row === undefined) return null;
  const { percent, standardError, fittedAt, attempts, model } = row;
  if (percent !== null) return { isKnown: true, percent, standardError, fit: { fittedAt, attempts, model: modelOf(model) } };
  return { isKnown: false, why: equatedGapOf(row.why) };
}
