import type { ReviewId } from '@assay/core/ids';
import type { MaterialFile } from '@assay/core/questions';
import { maskNames } from '@assay/core/recordings';
import { uploadTypeOf } from '@assay/core/uploads';
import { getAttempt, getOwnReview, getReviewedPerson, getReviewPlan, getReviewTask, listItems, type ReviewTask } from '@assay/db';
import { actingAccount } from '../acting-account.ts';
import type { ServiceContext } from '../context.ts';
import { projectOfItem } from '../uploads/project-of-item.ts';
import type { HandedIn } from '../uploads/reading/files-handed-in.ts';
import { finderFor } from './answer-for-reviewer.ts';

export type FilesOfReview = {
  task: ReviewTask;
  handedIn: readonly HandedIn[];
  material: readonly MaterialFile[];
  inText: (text: string) => string;
};

/**
 * What was handed in as the answer that somebody scores. While it is blind a file is called by a number, unless it has the name of one that was given to everybody, and names in it are dots. The
 * caller asks whether it may before anything of it is answered.
 */
export async function filesOfReview(ctx: ServiceContext, reviewId: ReviewId): Promise<FilesOfReview> {
  const review = await getOwnReview(ctx.db, reviewId, actingAccount(ctx));
  const task = await getReviewTask(ctx.db, review.taskId);
  const attempt = await getAttempt(ctx.db, task.attemptId);
  const { handedIn, material } = await projectOfItem(ctx, attempt, task.itemId);
  const { plan } = await getReviewPlan(ctx.db, task.assessmentId);
  const arrived = handedIn.filter(({ upload }) => upload.stored !== null);
  if (!plan.isBlind || review.isRevealed) {
    return { task, handedIn: arrived.map((one, index) => ({ ...one, key: String(index + 1) })), material, inText: (text) => text };
  }
  const question = (await listItems(ctx.db, attempt.id)).find(({ id }) => id === task.itemId)?.question;
  if (question === undefined) throw new Error(`the item of ${task.id} is gone`);
  const finder = finderFor(await getReviewedPerson(ctx.db, attempt.id), question);
  const given = new Set(material.map(({ path }) => path.split('/').at(-1)));
  return {
    task,
    handedIn: inBlindOrder(arrived).map((one, index) => numbered(one, index + 1, given)),
    material,
    inText: (text) => maskNames(text, finder),
  };
}

/** In an order that neither names nor moments have a part in. */
const inBlindOrder = (handedIn: readonly HandedIn[]): HandedIn[] =>
  handedIn.toSorted((a, b) => {
    const [of, than] = [uploadTypeOf(a.upload.name) ?? '', uploadTypeOf(b.upload.name) ?? ''];
    return of === than ? a.upload.bytes - b.upload.bytes : of < than ? -1 : 1;
  });

function numbered({ upload }: HandedIn, number: number, given: ReadonlySet<string | undefined>): HandedIn {
  const name = given.has(upload.name) ? upload.name : `file ${number}${uploadTypeOf(upload.name) ?? ''}`;
  return { key: String(number), upload: { ...upload, name } };
}
