import type { ItemForCandidate, RunForCandidate } from '@assay/core/attempts';

export type ItemProgress = 'untouched' | 'begun' | 'answered';

type Facts = {
  item: Pick<ItemForCandidate, 'question'>;
  /** Null for a choice question. */
  text: { language: string; current: string } | null;
  selected: readonly string[];
  lastRun: RunForCandidate | null;
};

/** A choice counts as answered once something is chosen, code once its visible cases pass. */
export function itemProgress({ item, text, selected, lastRun }: Facts): ItemProgress {
  if (text === null) return selected.length > 0 ? 'answered' : 'untouched';
  const starter = item.question.code?.languages.find(({ language }) => language === text.language)?.starter ?? '';
  if (text.current === starter || text.current.trim() === '') return 'untouched';
  const passes = lastRun?.state.kind === 'samples' && lastRun.state.results.every((result) => result.passed);
  return passes ? 'answered' : 'begun';
}

const words = { untouched: 'not begun', begun: 'begun', answered: 'answered' } as const satisfies Record<ItemProgress, string>;

export const progressWords = (progress: ItemProgress): string => words[progress];
