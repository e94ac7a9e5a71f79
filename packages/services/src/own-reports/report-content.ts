import type { ReportPart, ReportRule } from '@assay/core/assessments';
import { machineGradeOf, scoreOfItems } from '@assay/core/grading';
import type { GroupInReport, ReportContent, SectionInReport } from '@assay/core/own-reports';
import {
  type Attempt,
  type Database,
  findEquatedScore,
  findFeedback,
  findLateTail,
  getOpening,
  type Item,
  isRecordingDeleted,
  listItems,
} from '@assay/db';
import { attemptScore } from '../candidates/attempt-score.ts';
import { machineGradings } from '../grading/counted-gradings.ts';
import type { GradedItem } from '../grading/graded-item.ts';
import { withOutcomes } from '../grading/with-reviews.ts';
import { scoredByPeople } from '../reviews/scoring-for-staff.ts';

/** A graded attempt as its candidate may read it. The caller has asked whether its time has come. */
export async function reportContent(db: Database, attempt: Attempt, { parts }: Pick<ReportRule, 'parts'>): Promise<ReportContent> {
  const has = (part: ReportPart): boolean => parts.includes(part);
  const items = await listItems(db, attempt.id);
  const feedback = has('feedback') ? ((await findFeedback(db, attempt.invitationId))?.text ?? '') : '';
  return {
    score: has('score') ? await scoreInReport(db, attempt) : null,
    sections: has('sections') ? sectionsInReport(items, await gradingsInReport(db, attempt)) : null,
    feedback: feedback === '' ? null : feedback,
    hasFilm: has('replay') && !(await isRecordingDeleted(db, attempt.id)),
    toReview: attempt.toReview,
    leftOut: items.filter(({ counts, isPilot }) => !counts && !isPilot).length,
    lateEdits: await lateEditsInReport(db, attempt),
  };
}

/** What the score is made of: what cases and keys say, with what people gave. */
async function gradingsInReport(db: Database, attempt: Attempt): Promise<readonly GradedItem[]> {
  const { inTime, late } = await scoredByPeople(db, attempt);
  return withOutcomes(await machineGradings(db, attempt), new Map([...inTime, ...late]));
}

/** Without the floor: what it is held against is the team's. */
async function scoreInReport(db: Database, attempt: Attempt): Promise<ReportContent['score']> {
  const { decidingScore } = await getOpening(db, attempt.openingId);
  const score = attemptScore(attempt, { floorPercent: null, decidingScore }, await findEquatedScore(db, attempt.id));
  if (score === null) return null;
  const { points, maxPoints, percent, deciding } = score;
  return { points, maxPoints, percent, equatedPercent: deciding?.of === 'equated' ? deciding.percent : null };
}

function sectionsInReport(items: readonly Item[], gradings: readonly GradedItem[]): readonly SectionInReport[] {
  return [...new Set(items.map(({ section }) => section))].map((title) => {
    const own = items.filter(({ section, counts }) => section === title && counts);
    const points = scoreOfItems(own, gradings);
    const grades = gradings.filter(({ itemId }) => own.some(({ id }) => id === itemId));
    return { title, ...points, groups: groupsInReport(grades) };
  });
}

/** Of hidden cases nothing but how many passed of each group. */
function groupsInReport(gradings: readonly GradedItem[]): readonly GroupInReport[] {
  const groups = new Map<string | null, GroupInReport>();
  for (const grading of gradings) {
    const grade = machineGradeOf(grading.grade);
    if (grade?.kind !== 'code') continue;
    for (const { group, isSample, passed } of grade.cases) {
      if (isSample) continue;
      const before = groups.get(group) ?? { name: group, passed: 0, total: 0 };
      groups.set(group, { ...before, passed: before.passed + (passed ? 1 : 0), total: before.total + 1 });
    }
  }
  return [...groups.values()];
}

async function lateEditsInReport(db: Database, attempt: Attempt): Promise<ReportContent['lateEdits']> {
  const tail = await findLateTail(db, attempt.id);
  if (tail === null) return null;
  if (tail.decision === null) return 'waiting';
  return tail.decision.counts ? 'counted' : 'not_counted';
}
