import { type Attempt, markAnswer, markForReview, markLanguage, markLateTailFolded, markSelected, markTyped, type Tx } from '@assay/db';
import { lateStateOf } from './late-state.ts';

/** Makes late edits part of the answers; from then on nothing tells them apart. */
export async function foldLateTail(tx: Tx, attempt: Attempt, now: Date): Promise<void> {
  const late = await lateStateOf(tx, attempt);
  for (const answer of late.answers) await markAnswer(tx, answer, now);
  for (const item of late.items) {
    await markSelected(tx, item.id, item.selected);
    await markForReview(tx, item.id, item.isMarked);
    if (item.typed !== null) await markTyped(tx, item.id, item.typed);
    if (item.language !== null) await markLanguage(tx, item.id, item.language);
  }
  await markLateTailFolded(tx, attempt.id);
}
