import type { MaterialFile } from '@assay/core/questions';
import { maskNames } from '@assay/core/recordings';
import { getAttempt, getReviewedPerson, listItems } from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { projectOfItem } from '../uploads/project-of-item.ts';
import type { HandedIn } from '../uploads/reading/files-handed-in.ts';
import { finderFor } from './answer-for-reviewer.ts';
import { inBlindOrder, numberedName } from './blind-order.ts';
import type { ReadAnswer } from './load-own-review.ts';

export type FilesOfReview = { handedIn: readonly HandedIn[]; material: readonly MaterialFile[]; inText: (text: string) => string };

/**
 * What was handed in as the answer that somebody scores or practises on. While it is blind a file is called by a number, unless it has the name of one that was given to everybody, and names in it are dots. The
 * caller has asked whether it may.
 */
export async function filesOfReview(ctx: ServiceContext, { task, isBlind }: ReadAnswer): Promise<FilesOfReview> {
  const attempt = await getAttempt(ctx.db, task.attemptId);
  const { handedIn, material } = await projectOfItem(ctx, attempt, task.itemId);
  const arrived = handedIn.flatMap(({ upload }) => (upload.stored === null ? [] : [upload]));
  if (!isBlind) return { handedIn: arrived.map((upload, index) => ({ key: String(index + 1), upload })), material, inText: (text) => text };
  const question = (await listItems(ctx.db, attempt.id)).find(({ id }) => id === task.itemId)?.question;
  if (question === undefined) throw new Error(`the item of ${task.id} is gone`);
  const finder = finderFor(await getReviewedPerson(ctx.db, attempt.id), question);
  const given = new Set(material.map(({ path }) => path.split('/').at(-1)));
  return {
    handedIn: inBlindOrder(arrived).map((upload, index) => ({
      key: String(index + 1),
      upload: given.has(upload.name) ? upload : { ...upload, name: numberedName(upload.name, index + 1) },
    })),
    material,
    inText: (text) => maskNames(text, finder),
  };
}
