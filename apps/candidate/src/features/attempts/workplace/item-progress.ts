import type { ItemForCandidate, RunForCandidate } from '@assay/core/attempts';
import { hasArrived, isUnderWay, type ShownFile } from '../uploads/upload-list.ts';

export type ItemProgress = 'untouched' | 'begun' | 'answered';

/** A file of the answer; without a path the one that is run. */
export type FileRef = { path?: string };

/** A question as the strip and the summary show it. */
export type ItemState = { itemId: string; title: string; progress: ItemProgress; isMarked: boolean };

type Facts = {
  item: Pick<ItemForCandidate, 'question'>;
  /** Null for a question without code. */
  text: { language: string; textOf: (file: FileRef) => string } | null;
  /** Null for anything else than an essay or a review. */
  essay: string | null;
  /** Of a project. */
  files: readonly Pick<ShownFile, 'state'>[];
  selected: readonly string[];
  typed: string;
  lastRun: RunForCandidate | null;
};

/** A choice counts as answered once something is chosen, a field, an essay or a review once something stands in it, a project once a file is there, code once its visible cases pass. */
export function itemProgress({ item, text, essay, files, selected, typed, lastRun }: Facts): ItemProgress {
  if (essay !== null) return essay.trim() === '' ? 'untouched' : 'answered';
  if (files.some(hasArrived)) return files.some(isUnderWay) ? 'begun' : 'answered';
  if (files.some(({ state }) => state !== 'refused')) return 'begun';
  if (text === null) return selected.length > 0 || typed.trim() !== '' ? 'answered' : 'untouched';
  const offered = item.question.code?.languages.find(({ language }) => language === text.language);
  const isUntouched = (current: string, starter: string) => current === starter || current.trim() === '';
  const isMainUntouched = isUntouched(text.textOf({}), offered?.starter ?? '');
  if (isMainUntouched && (offered?.files ?? []).every(({ path, text: starter }) => isUntouched(text.textOf({ path }), starter))) {
    return 'untouched';
  }
  const passes = lastRun?.state.kind === 'samples' && lastRun.state.results.every((result) => result.passed);
  return passes ? 'answered' : 'begun';
}

const words = { untouched: 'not begun', begun: 'begun', answered: 'answered' } as const satisfies Record<ItemProgress, string>;

export const progressWords = ({ progress, isMarked }: Pick<ItemState, 'progress' | 'isMarked'>): string =>
  isMarked ? `${words[progress]}, marked` : words[progress];
