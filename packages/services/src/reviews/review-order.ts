import { createHmac } from 'node:crypto';
import type { AttemptId, ItemId } from '@assay/core/ids';
import type { ServiceContext } from '../context.ts';

const keyed = ({ secret }: Pick<ServiceContext, 'secret'>, text: string): Buffer => createHmac('sha256', secret).update(text).digest();

/** Where an answer stands among those to the same question: always the same place, and one that says nothing of who wrote it or when. */
export const questionOrderOf = (ctx: Pick<ServiceContext, 'secret'>, questionId: string, itemId: ItemId): string =>
  keyed(ctx, `review order ${questionId} ${itemId}`).toString('hex').slice(0, 24);

/** The same for all answers of one attempt. */
export const candidateOrderOf = (ctx: Pick<ServiceContext, 'secret'>, attemptId: AttemptId): string =>
  keyed(ctx, `review order of ${attemptId}`).toString('hex').slice(0, 24);

/** From 0 to 1, evenly: whether an attempt is one of those that are read as a spot check does not change with time. */
export const spotCheckChance = (ctx: Pick<ServiceContext, 'secret'>, attemptId: AttemptId): number =>
  keyed(ctx, `spot check ${attemptId}`).readUInt32BE(0) / 2 ** 32;
