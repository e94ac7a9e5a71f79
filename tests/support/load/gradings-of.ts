import { join } from 'node:path';
import type { AttemptId } from '@assay/core/ids';
import { openSqlite } from '@assay/db';

/** What is wrong with the grading of solved attempts, one sentence each; null while a job is not done. */
export async function gradingFaults(dataDir: string, attempts: readonly AttemptId[]): Promise<readonly string[] | null> {
  const db = openSqlite(join(dataDir, 'assay.sqlite'));
  try {
    const jobs = await db.selectFrom('jobs').select(['subject', 'state']).where('subject', 'in', attempts).execute();
    if (jobs.some(({ state }) => state === 'waiting' || state === 'running')) return null;
    const faults = jobs.filter(({ state }) => state !== 'done').map(({ subject, state }) => `the job of ${subject} is ${state}`);
    for (const attemptId of attempts) {
      const items = await db.selectFrom('items').selectAll().where('attemptId', '=', attemptId).execute();
      const gradings = await db.selectFrom('gradings').selectAll().where('attemptId', '=', attemptId).execute();
      const attempt = await db.selectFrom('attempts').selectAll().where('id', '=', attemptId).executeTakeFirstOrThrow();
      let points = 0;
      for (const { id, weight } of items) {
        const own = gradings.filter(({ itemId }) => itemId === id);
        if (own.length !== 1) faults.push(`an item of ${attemptId} has ${own.length} gradings`);
        points += weight * (own[0]?.share ?? 0);
        const responses = await db.selectFrom('responses').selectAll().where('itemId', '=', id).execute();
        if (responses.length !== 1) faults.push(`an item of ${attemptId} has ${responses.length} responses`);
        // The factory solves the code question and leaves the choice open.
        if (own[0]?.share !== (own[0]?.language === null ? 0 : 1)) faults.push(`an item of ${attemptId} has the share ${own[0]?.share}`);
      }
      if (attempt.points === null || Math.abs(attempt.points - points) > 1e-9)
        faults.push(`${attemptId} has ${attempt.points} points, its items ${points}`);
      if (attempt.maxPoints !== items.reduce((sum, { weight }) => sum + weight, 0))
        faults.push(`${attemptId} could have ${attempt.maxPoints} points`);
    }
    return faults;
  } finally {
    await db.destroy();
  }
}

/** Waits until every job is done and says what is wrong with the grades. */
export async function settledGradings(dataDir: string, attempts: readonly AttemptId[], withinMs: number): Promise<readonly string[]> {
  const untilMs = performance.now() + withinMs;
  while (performance.now() < untilMs) {
    const faults = await gradingFaults(dataDir, attempts);
    if (faults !== null) return faults;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return ['the grading jobs are not done'];
}

export async function countGraded(dataDir: string, attempts: readonly AttemptId[]): Promise<number> {
  const db = openSqlite(join(dataDir, 'assay.sqlite'));
  try {
    const rows = await db.selectFrom('attempts').select('id').where('id', 'in', attempts).where('gradedAt', 'is not', null).execute();
    return rows.length;
  } finally {
    await db.destroy();
  }
}
