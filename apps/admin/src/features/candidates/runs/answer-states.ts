import { fileNameOf } from '@assay/core/attempts';
import type { ItemForStaff } from '@assay/core/candidates';
import type { Language, SourceFiles } from '@assay/core/runs';
import { languageWords } from '../../../words/status.ts';

/** What the answer to a code question was at some moment: its files by name. A run's is asked for when it is looked at. */
export type AnswerState = {
  /** Names it in the address. */
  key: string;
  label: string;
  language: Language;
  content: { kind: 'files'; files: SourceFiles } | { kind: 'run'; runId: string };
};

type Told = Pick<ItemForStaff, 'starters' | 'runs' | 'answer'>;

/** In the order of time: what stood there before, what was run, what it was at the end. */
export function answerStates({ starters, runs, answer }: Told): readonly AnswerState[] {
  const languages = [...new Set(answer.texts.map(({ language }) => language))];
  const named = (label: string, language: Language) => (languages.length > 1 ? `${label}, ${languageWords[language]}` : label);
  const stored = (key: string, label: string, texts: Told['starters']) =>
    languages.map(
      (language): AnswerState => ({
        key: `${key}-${language}`,
        label: named(label, language),
        language,
        content: { kind: 'files', files: filesOf(texts, language) },
      }),
    );
  return [
    ...stored('starter', 'Starter', starters),
    ...runs.map(
      ({ runId, language }, index): AnswerState => ({
        key: runId,
        label: named(`Run ${index + 1}`, language),
        language,
        content: { kind: 'run', runId },
      }),
    ),
    ...stored('end', 'At the end', answer.texts),
  ];
}

const filesOf = (texts: Told['starters'], language: Language): SourceFiles =>
  Object.fromEntries(texts.filter((text) => text.language === language).map((text) => [fileNameOf(text), text.text]));

/** What stood there before in the same language; null for the first. */
export function stateBefore(states: readonly AnswerState[], state: AnswerState): AnswerState | null {
  const earlier = states.slice(0, states.indexOf(state)).filter(({ language }) => language === state.language);
  return earlier.at(-1) ?? null;
}

/** The two that are held against each other: as asked, or the answer at the end against the last run before it. */
export function comparedStates(
  states: readonly AnswerState[],
  asked: { from: string | undefined; to: string | undefined },
  language: Language | null,
): { from: AnswerState; to: AnswerState } | null {
  const to = states.find(({ key }) => key === asked.to) ?? states.find(({ key }) => key === `end-${language}`) ?? states.at(-1);
  if (to === undefined) return null;
  const from = states.find(({ key }) => key === asked.from) ?? stateBefore(states, to);
  return from === null ? null : { from, to };
}
