import type { AssessmentContent } from '@assay/core/assessments';
import { type AttemptId, type OpeningId, parseId } from '@assay/core/ids';
import { reviewOutcome } from '@assay/core/reviews/schema';
import { getRevision } from '../assessments/assessments.ts';
import type { Database } from '../open.ts';
import { fromStored } from '../stored-json.ts';

/** What the people of an opening were asked: the content of each revision that one of them started with, the oldest first. */
export async function listContentsSat(db: Database, openingId: OpeningId): Promise<readonly AssessmentContent[]> {
  const rows = await db
    .selectFrom('results')
    .innerJoin('attempts', 'attempts.invitationId', 'results.invitationId')
    .select('attempts.assessmentRevisionId as revisionId')
    .distinct()
    .where('results.openingId', '=', openingId)
    .execute();
  const contents = [];
  for (const { revisionId } of rows.toSorted((a, b) => a.revisionId.localeCompare(b.revisionId))) {
    contents.push((await getRevision(db, parseId('assessmentRevision', revisionId))).content);
  }
  return contents;
}

/** One question of an attempt and what it earned; `share` is null while there is no grade. */
export type ExportedItem = {
  position: number;
  section: string;
  counts: boolean;
  isPilot: boolean;
  weight: number;
  questionVersionId: string;
  share: number | null;
  /** A person scores it and nobody has yet: it is in no total. */
  isToReview: boolean;
};

/** The work of some attempts: the milliseconds that each clock ran, and the items in their order. Late edits are in it where they count. */
export async function listWorkOf(
  db: Database,
  attemptIds: readonly AttemptId[],
  now: Date,
): Promise<ReadonlyMap<AttemptId, { usedMs: number; items: readonly ExportedItem[] }>> {
  const work = new Map<AttemptId, { usedMs: number; items: ExportedItem[] }>(attemptIds.map((id) => [id, { usedMs: 0, items: [] }]));
  if (attemptIds.length === 0) return work;
  const intervals = await db.selectFrom('attemptIntervals').selectAll().where('attemptId', 'in', attemptIds).execute();
  for (const { attemptId, startedAt, endedAt } of intervals) {
    const one = work.get(parseId('attempt', attemptId));
    if (one !== undefined) one.usedMs += Math.max(0, (endedAt === null ? now : new Date(endedAt)).getTime() - Date.parse(startedAt));
  }
  const items = await db
    .selectFrom('items')
    .leftJoin('gradings', (join) =>
      join
        .onRef('gradings.itemId', '=', 'items.id')
        .on((eb) => eb('gradings.questionVersionId', '=', eb.fn.coalesce('items.gradedBy', 'items.questionVersionId'))),
    )
    .leftJoin('lateTails', (join) => join.onRef('lateTails.attemptId', '=', 'items.attemptId').on('lateTails.counts', '=', 1))
    .leftJoin('lateGradings', (join) =>
      join.onRef('lateGradings.itemId', '=', 'items.id').onRef('lateGradings.attemptId', '=', 'lateTails.attemptId'),
    )
    .leftJoin('reviewTasks', (join) => join.onRef('reviewTasks.itemId', '=', 'items.id').on('reviewTasks.state', '=', 'settled'))
    .select([
      'items.attemptId',
      'items.position',
      'items.section',
      'items.counts',
      'items.isPilot',
      'items.weight',
      'items.questionVersionId',
      'gradings.share',
      'lateGradings.share as lateShare',
      'reviewTasks.outcome',
    ])
    .select((eb) => eb(eb.fn.coalesce('lateGradings.grade', 'gradings.grade'), 'like', '{"kind":"to_review"%').as('isToReview'))
    .where('items.attemptId', 'in', attemptIds)
    .orderBy('items.attemptId')
    .orderBy('items.position')
    .execute();
  for (const { attemptId, position, section, counts, isPilot, weight, questionVersionId, share, lateShare, isToReview, outcome } of items) {
    const machine = lateShare ?? share;
    const people = outcome === null || machine === null ? null : fromStored(reviewOutcome, outcome, 'review_tasks.outcome');
    work.get(parseId('attempt', attemptId))?.items.push({
      position,
      section,
      counts: counts === 1,
      isPilot: isPilot === 1,
      weight,
      questionVersionId,
      share: machine === null || people === null ? machine : (1 - people.rubricPart) * machine + people.rubricPart * people.rubricShare,
      isToReview: people === null && (isToReview === true || Number(isToReview) === 1),
    });
  }
  return work;
}

/** What the versions of questions are called. */
export async function listTitles(db: Database, versionIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (versionIds.length === 0) return new Map();
  const rows = await db.selectFrom('questionVersions').select(['id', 'title']).where('id', 'in', versionIds).execute();
  return new Map(rows.map(({ id, title }) => [id, title]));
}
