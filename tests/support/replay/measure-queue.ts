import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newId, parseId } from '@assay/core/ids';
import { insertItems, insertReviewTask, writing } from '@assay/db';
import { bodyOf } from '../attempt.ts';
import { fillWith } from '../people-in-opening.ts';
import { nextOf, queueOf, type ReviewedOpening, reviewedOpening } from '../reviews.ts';

export type QueueTimes = { pageMs: number[]; nextMs: number[] };

/** Asks for the queue of somebody for whom so many answers wait, in three questions, and for the next of them. */
export async function measureQueue({ reviews, requests }: { reviews: number; requests: number }): Promise<QueueTimes> {
  const folder = mkdtempSync(join(tmpdir(), 'assay-queue-'));
  try {
    const world = await reviewedOpening({ hasProject: true, databaseFile: join(folder, 'assay.db') });
    await fillQueue(world, reviews);
    const reviewer = await world.member('Rita', ['reviewer']);
    const { left } = await queueOf(reviewer);
    if (left !== reviews) throw new Error(`${left} answers wait, and not ${reviews}`);
    const [pageMs, nextMs]: [number[], number[]] = [[], []];
    for (let request = 0; request < requests; request += 1) {
      pageMs.push(await timed(async () => void bodyOf(await reviewer.get('/api/staff/reviews'))));
      // What has been begun is in the queue as well.
      if (request % 10 === 0) nextMs.push(await timed(() => nextOf(reviewer, { questionId: 'reflection' })));
    }
    await world.platform.db.destroy();
    return { pageMs, nextMs };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/** Rows as the story would leave them. */
async function fillQueue({ platform, opening }: ReviewedOpening, reviews: number): Promise<void> {
  const { db, base } = platform;
  const versions = await db
    .selectFrom('questionVersions')
    .select(['id', 'questionId'])
    .where('questionId', 'in', ['reflection', 'doubling', 'cleaned-orders'])
    .execute();
  const people = Array.from({ length: Math.ceil(reviews / versions.length) }, (_, index) => ({
    name: `Person ${index}`,
    attempt: { score: 50 },
  }));
  await fillWith(platform, parseId('opening', opening.openingId), people);
  const attempts = await db.selectFrom('attempts').select('id').execute();
  const id = <Kind extends Parameters<typeof newId>[0]>(kind: Kind) => newId(kind, base.now(), base.randomBytes(16));
  const order = () => Buffer.from(base.randomBytes(16)).toString('hex');
  const wanted = attempts
    .flatMap((attempt) =>
      versions.map((version, position) => ({ attemptId: parseId('attempt', attempt.id), version, position: position + 1 })),
    )
    .slice(0, reviews);
  await writing(db, async (tx) => {
    for (const { attemptId, version, position } of wanted) {
      const [itemId, questionVersionId] = [id('item'), parseId('questionVersion', version.id)];
      await insertItems(tx, [
        {
          id: itemId,
          attemptId,
          position,
          section: 'Section',
          questionVersionId,
          counts: true,
          isPilot: false,
          weight: 1,
          optionOrder: [],
          variant: null,
        },
      ]);
      await insertReviewTask(tx, {
        id: id('reviewTask'),
        itemId,
        attemptId,
        teamId: parseId('team', opening.teamId),
        assessmentId: parseId('assessment', opening.assessmentId),
        questionId: version.questionId,
        questionVersionId,
        answerHash: order(),
        questionOrder: order(),
        candidateOrder: order(),
        position,
        seats: 1,
        rubricPart: 1,
      });
    }
  });
}
