import { explainScore, type LeftOut, type ScoreExplanation } from '@assay/core/grading';
import type { ItemId } from '@assay/core/ids';
import { type Attempt, type AttemptRegrade, type Database, getVersion, type Item, listItems, listRegradesOfAttempt } from '@assay/db';
import { machineGradings } from '../grading/counted-gradings.ts';
import { withOutcomes } from '../grading/with-reviews.ts';
import { scoredByPeople } from '../reviews/scoring-for-staff.ts';

/** How the score of an attempt came about, of the same grades that it was made of: with late edits that count, and with what people gave. */
export async function explanationOf(db: Database, attempt: Attempt): Promise<ScoreExplanation> {
  const items = await listItems(db, attempt.id);
  const { inTime, late } = await scoredByPeople(db, attempt);
  const gradings = withOutcomes(await machineGradings(db, attempt), new Map([...inTime, ...late]));
  const regrades = await listRegradesOfAttempt(db, attempt.id);
  const versions = await gradedByVersions(db, items);
  return explainScore(
    items.map((item) => ({
      itemId: item.id,
      position: item.position,
      title: item.question.title,
      section: item.section,
      weight: item.weight,
      question: item.question,
      counts: item.counts,
      grade: gradings.find(({ itemId }) => itemId === item.id)?.grade ?? null,
      leftOut: item.counts ? null : whyLeftOut(item, regrades),
      gradedByVersion: versions.get(item.id) ?? null,
    })),
  );
}

async function gradedByVersions(db: Database, items: readonly Item[]): Promise<ReadonlyMap<ItemId, number>> {
  const versions = new Map<ItemId, number>();
  for (const { id, gradedBy } of items) {
    if (gradedBy !== null) versions.set(id, (await getVersion(db, gradedBy)).question.version);
  }
  return versions;
}

function whyLeftOut({ id, isPilot, stopped }: Item, regrades: readonly AttemptRegrade[]): LeftOut {
  if (isPilot) return { why: 'pilot' };
  if (stopped !== null) return { why: 'stopped', when: { at: stopped.at.toISOString(), minutes: stopped.minutes } };
  const regrade = regrades.find(({ kind, change }) => kind === 'leave_out' && change.items.some(({ itemId }) => itemId === id));
  if (regrade === undefined) return { why: 'other' };
  return { why: 'regrade', regradeId: regrade.regradeId, at: regrade.at.toISOString(), reason: regrade.reason };
}
