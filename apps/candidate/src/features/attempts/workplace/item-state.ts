import type { ItemForCandidate, RunForCandidate } from '@assay/core/attempts';
import type { Recorder } from '../recorder/recorder.ts';
import type { ShownFile } from '../uploads/upload-list.ts';
import { type FileRef, type ItemState, itemProgress } from './item-progress.ts';

/** A question as it stands with what this page holds of it. */
export function itemState(
  item: ItemForCandidate,
  { answers }: Pick<Recorder, 'answers'>,
  beside: { files: readonly Pick<ShownFile, 'state'>[]; lastRun: RunForCandidate | null },
): ItemState {
  const { itemId, question } = item;
  const language = answers.languageOf(itemId);
  const text =
    question.code === null || language === null
      ? null
      : { language, textOf: (file: FileRef) => answers.textOf({ itemId, language, ...file }) };
  const progress = itemProgress({
    item,
    text,
    essay: question.essay === null && question.review === null ? null : answers.textOf({ itemId, language: 'prose' }),
    selected: answers.selectedOf(itemId),
    typed: answers.typedOf(itemId),
    ...beside,
  });
  return { itemId, title: question.title, progress, isMarked: answers.isMarked(itemId) };
}
