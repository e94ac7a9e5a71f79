import type { ItemId } from '@assay/core/ids';
import type { ReviewOutcome, ScoringForStaff } from '@assay/core/reviews';
import {
  type Attempt,
  findLateTail,
  type Item,
  listFinishedReviews,
  listLateGradings,
  listReviewTasks,
  type Review,
  type ReviewTask,
} from '@assay/db';
import type { ServiceContext } from '../context.ts';
import type { GradedItem } from '../grading/graded-item.ts';

type Scored = {
  tasks: readonly { task: ReviewTask; finished: readonly Review[] }[];
  /** What was given for the answers as they were in time, and for those with late edits that count. */
  inTime: ReadonlyMap<ItemId, ReviewOutcome>;
  late: ReadonlyMap<ItemId, ReviewOutcome>;
};

/** What people gave the answers of an attempt. */
export async function scoredByPeople(db: ServiceContext['db'], attempt: Pick<Attempt, 'id'>): Promise<Scored> {
  const tasks: Scored['tasks'][number][] = [];
  for (const task of await listReviewTasks(db, attempt.id)) tasks.push({ task, finished: await listFinishedReviews(db, task.id) });
  const tail = await findLateTail(db, attempt.id);
  const lateIds =
    tail?.decision?.counts === true ? new Set((await listLateGradings(db, attempt.id)).map(({ itemId }) => itemId)) : new Set();
  const outcomes = (isLate: boolean) =>
    new Map(
      tasks.flatMap(({ task: { itemId, outcome } }) =>
        outcome === null || lateIds.has(itemId) !== isLate ? [] : [[itemId, outcome] as const],
      ),
    );
  return { tasks, inTime: outcomes(false), late: outcomes(true) };
}

/** One item's, merged: who gave what is nobody's to see. Notes are there once it is settled, so that nobody reads them who may yet score it. */
export function scoringOf({ tasks }: Pick<Scored, 'tasks'>, item: Item, gradings: readonly GradedItem[]): ScoringForStaff | null {
  const found = tasks.find(({ task }) => task.itemId === item.id);
  const grade = gradings.find(({ itemId }) => itemId === item.id)?.grade;
  const nothing = { finished: 0, wanted: 0, outcome: null, notes: {}, overall: [] };
  if (found === undefined || (!found.task.isActive && found.task.state !== 'settled')) {
    return grade?.kind === 'to_review' && item.counts ? { state: 'left_out', ...nothing } : null;
  }
  const { task, finished } = found;
  const seen = { ...nothing, finished: finished.length, wanted: task.seats };
  if (task.state !== 'settled') return { ...seen, state: task.state === 'waiting' ? 'waiting' : 'differ' };
  const criteria = task.outcome?.criteria ?? [];
  return {
    ...seen,
    state: 'settled',
    outcome: task.outcome,
    notes: Object.fromEntries(criteria.map(({ id }) => [id, notesIn(finished, ({ draft }) => draft.notes[id] ?? '')])),
    overall: notesIn(finished, ({ draft }) => draft.overall),
  };
}

/** By the alphabet, so that their order tells nobody's from the next one's. */
const notesIn = (finished: readonly Review[], noteOf: (review: Review) => string): string[] =>
  finished
    .map((review) => noteOf(review).trim())
    .filter((note) => note !== '')
    .toSorted();
