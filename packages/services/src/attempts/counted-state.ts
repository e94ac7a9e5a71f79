import {
  type AnswerText,
  type Attempt,
  findLateTail,
  type Item,
  listAnswers,
  listItems,
  listUploads,
  type Tx,
  type Upload,
} from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { proofOf } from './answer-proof.ts';
import { countedAnswer } from './counted-answer.ts';
import { lateStateOf } from './late-state.ts';

export type CountedState = {
  items: readonly Item[];
  answers: readonly AnswerText[];
  uploads: readonly Upload[];
  /** Late edits are part of it. */
  isLateCounted: boolean;
};

/** What of an attempt is scored: with the late edits where a person decided that they count. */
export async function countedState(db: ServiceContext['db'] | Tx, attempt: Pick<Attempt, 'id'>): Promise<CountedState> {
  const uploads = await listUploads(db, attempt.id);
  const tail = await findLateTail(db, attempt.id);
  if (tail?.decision?.counts === true) {
    const { items, answers } = await lateStateOf(db, attempt);
    return { items, answers, uploads, isLateCounted: true };
  }
  return { items: await listItems(db, attempt.id), answers: await listAnswers(db, attempt.id), uploads, isLateCounted: false };
}

/** Names what was answered to an item; the same as in a receipt. */
export const answerHash = (item: Item, { answers, uploads }: CountedState): string =>
  proofOf(countedAnswer(item, answers, uploads)).sha256 ?? '';
