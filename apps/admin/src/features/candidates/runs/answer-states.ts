import type { ItemForStaff } from '@assay/core/candidates';
import type { Language } from '@assay/core/runs';
import { languageWords } from '../../../words/status.ts';

/** One text that the answer to a code question was at some moment. A run's is asked for when it is looked at. */
export type AnswerState = {
  /** Names it in the address. */
  key: string;
  label: string;
  language: Language;
  content: { kind: 'text'; text: string } | { kind: 'run'; runId: string };
};

type Told = Pick<ItemForStaff, 'starters' | 'runs' | 'answer'>;

/** In the order of time: what stood there before, what was run, what it was at the end. */
export function answerStates({ starters, runs, answer }: Told): readonly AnswerState[] {
  const languages = new Set(answer.texts.map(({ language }) => language));
  const named = (label: string, language: Language) => (languages.size > 1 ? `${label}, ${languageWords[language]}` : label);
  return [
    ...starters
      .filter(({ language }) => languages.has(language))
      .map(
        ({ language, text }): AnswerState => ({
          key: `starter-${language}`,
          label: named('Starter', language),
          language,
          content: { kind: 'text', text },
        }),
      ),
    ...runs.map(
      ({ runId, language }, index): AnswerState => ({
        key: runId,
        label: named(`Run ${index + 1}`, language),
        language,
        content: { kind: 'run', runId },
      }),
    ),
    ...answer.texts.map(
      ({ language, text }): AnswerState => ({
        key: `end-${language}`,
        label: named('At the end', language),
        language,
        content: { kind: 'text', text },
      }),
    ),
  ];
}

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
