import { createHash } from 'node:crypto';
import { finishedRun } from '@assay/core/attempts/schema';
import { machineGradeOf, pointsOf, toBillionth } from '@assay/core/grading';
import type { RecordedBatch } from '@assay/core/recordings';
import { type Attempt, fromStored, type Item, type NewResponse, type Run, toStored } from '@assay/db';
import { timePerItem } from '../attempts/time-per-item.ts';
import type { GradedItem } from './graded-item.ts';

type Graded = {
  attempt: Attempt;
  items: readonly Item[];
  gradings: readonly GradedItem[];
  runs: readonly Run[];
  batches: readonly RecordedBatch[];
  /** What was not the candidate's own work measures nothing. */
  isHeld: boolean;
};

/** The rows that statistics read: no name and no key to a person, only the random subject id. */
export function responsesOf({ attempt, items, gradings, runs, batches, isHeld }: Graded): NewResponse[] {
  const times = timePerItem(attempt, batches);
  const form = createHash('sha256')
    .update(
      items
        .filter((item) => !item.isPilot)
        .map((item) => item.questionVersionId)
        .join(' '),
    )
    .digest('hex')
    .slice(0, 16);
  const scored = items.flatMap((item) => {
    const grading = gradings.find(({ itemId }) => itemId === item.id);
    // Statistics read what was scored.
    if (grading === undefined || grading.grade.kind === 'to_review') return [];
    return [{ item, grading, score: pointsOf(item.weight, grading.grade) }];
  });
  return scored.map(({ item, grading, score }) => {
    const { grade } = grading;
    const machine = machineGradeOf(grade);
    const others = scored.filter((one) => one.item.counts && one.item !== item);
    // One that was stopped because of a fault measures nothing.
    const isPilot = item.isPilot && item.stopped === null && !isHeld;
    const spent = times.get(item.id);
    const firstPass = runs.filter((run) => run.itemId === item.id).findIndex(passesSamples);
    return {
      itemId: item.id,
      subjectId: attempt.subjectId,
      questionId: item.question.id,
      questionVersion: item.question.version,
      variant: item.question.variant === undefined ? null : String(item.question.variant.number),
      language: grading.language,
      score,
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
      casesPassed: toStored(machine?.kind === 'code' ? machine.cases.filter(({ passed }) => passed).map(({ id }) => id) : []),
      counts: item.counts && !isHeld ? 1 : 0,
      isPilot: isPilot ? 1 : 0,
      purpose: attempt.purpose,
      isMeasured: isPilot || (item.counts && !isHeld) ? 1 : 0,
      isAnswered: grade.kind === 'unanswered' ? 0 : 1,
      closedBy: attempt.closedBy,
      restScore: toBillionth(others.reduce((sum, one) => sum + one.score, 0)),
      restMax: toBillionth(others.reduce((sum, one) => sum + one.item.weight, 0)),
    };
  });
}

function passesSamples(run: Run): boolean {
  if (run.outcome === null) return false;
  const finished = fromStored(finishedRun, run.outcome, 'runs.outcome');
  return finished.kind === 'samples' && finished.results.length > 0 && finished.results.every(({ passed }) => passed);
}
