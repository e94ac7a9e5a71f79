import { createHash } from 'node:crypto';
import { finishedRun } from '@assay/core/attempts/schema';
import { type Attempt, fromStored, type Item, type Run, type Schema, toStored } from '@assay/db';
import { type RecordedBatch, timePerItem } from '../attempts/time-per-item.ts';
import type { GradedItem } from './graded-item.ts';
import { pointsOf } from './points.ts';

type Graded = {
  attempt: Attempt;
  items: readonly Item[];
  gradings: readonly GradedItem[];
  runs: readonly Run[];
  batches: readonly RecordedBatch[];
};

/** The rows that statistics read: no name and no key to a person, only the random subject id. */
export function responsesOf({ attempt, items, gradings, runs, batches }: Graded): Schema['responses'][] {
  const times = timePerItem(attempt, batches);
  const form = createHash('sha256')
    .update(items.map((item) => item.questionVersionId).join(' '))
    .digest('hex')
    .slice(0, 16);
  return items.flatMap((item) => {
    const grading = gradings.find(({ itemId }) => itemId === item.id);
    // Statistics read what was scored.
    if (grading === undefined || grading.grade.kind === 'to_review') return [];
    const { grade } = grading;
    const spent = times.get(item.id);
    const firstPass = runs.filter((run) => run.itemId === item.id).findIndex(passesSamples);
    return {
      itemId: item.id,
      subjectId: attempt.subjectId,
      questionId: item.question.id,
      questionVersion: item.question.version,
      variant: null,
      language: grading.language,
      score: pointsOf(item.weight, grade),
      max: item.weight,
      seconds: spent?.seconds ?? null,
      secondsToFirstRun: spent?.secondsAtRun[0] ?? null,
      secondsToFirstPass: firstPass === -1 ? null : (spent?.secondsAtRun[firstPass] ?? null),
      day: attempt.startedAt.toISOString().slice(0, 10),
      assessmentRevisionId: attempt.revisionId,
      openingId: attempt.openingId,
      form,
      position: item.position,
      optionsChosen: toStored(grade.kind === 'choice' ? grade.selected : []),
      casesPassed: toStored(grade.kind === 'code' ? grade.cases.filter(({ passed }) => passed).map(({ id }) => id) : []),
      counts: item.counts ? 1 : 0,
      purpose: attempt.purpose,
    };
  });
}

function passesSamples(run: Run): boolean {
  if (run.outcome === null) return false;
  const finished = fromStored(finishedRun, run.outcome, 'runs.outcome');
  return finished.kind === 'samples' && finished.results.length > 0 && finished.results.every(({ passed }) => passed);
}
