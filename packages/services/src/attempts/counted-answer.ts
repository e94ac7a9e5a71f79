import type { AnswerText, Item } from '@assay/db';

export type CountedAnswer = { language: AnswerText['language'] | null; text: string };

/** What of an item counts: the text in the language answered in, the options as a JSON list, or what was typed. Null when nothing was answered. */
export function countedAnswer(item: Item, answers: readonly AnswerText[]): CountedAnswer | null {
  if (item.question.body.kind === 'choice') {
    return item.selected.length === 0 ? null : { language: null, text: JSON.stringify(item.selected.toSorted()) };
  }
  if (item.question.body.kind !== 'code') {
    return item.typed === null || item.typed.trim() === '' ? null : { language: null, text: item.typed };
  }
  const answer = answers.find(({ itemId, language }) => itemId === item.id && language === item.language);
  return answer === undefined || answer.text === item.question.body.starters[answer.language] ? null : answer;
}

export const isSameAnswer = (a: CountedAnswer | null, b: CountedAnswer | null): boolean =>
  a?.text === b?.text && a?.language === b?.language;
