import type { AttemptForCandidate } from '@assay/core/attempts';
import { type Answers, createAnswers, replay } from './answers.ts';
import { deviceTexts, isLastWord } from './device-texts.ts';
import { documentKey, type Kept, type LeftText, type PendingEvent } from './environment.ts';
import type { Restating } from './recorder.ts';

export type ResumedAnswers = {
  answers: Answers;
  /** Goes on its way as it is. */
  waiting: readonly PendingEvent[];
  restate: Restating;
  /** Texts of this session that are not the answer, and not surely newer than it. */
  doubtful: readonly LeftText[];
};

/**
 * The server's answers with what this session has not handed over on top. Where both differ and this device surely has the last word, the server is
 * told the whole text; where storage had gaps, the server's text stays and the device's is offered.
 */
export function resumeAnswers(attempt: AttemptForCandidate, stored: Kept, ackedSeq: number): ResumedAnswers {
  const answers = createAnswers(attempt);
  const own = deviceTexts(stored);
  // In a break the server shows no question, and so no text.
  const isBlind = attempt.items.length === 0;
  if (isBlind) for (const { document, text } of own) answers.setText(document, text);

  const waiting = stored.events.filter(({ event }) => event.seq > ackedSeq);
  const isInLine = waiting.every(({ event }, index) => event.seq === ackedSeq + 1 + index);
  const unfit = isInLine && !isBlind ? new Set(replay(answers, waiting).map(documentKey)) : new Set<string>();
  if (!isInLine) for (const { event } of waiting) answers.apply(event);

  const restated = own.filter((text) => {
    const isOther = answers.textOf(text.document) !== text.text;
    return isLastWord(text, stored, ackedSeq) && (isOther || unfit.has(documentKey(text.document)) || (!isInLine && isBlind));
  });
  for (const { document, text } of restated) answers.setText(document, text);
  return {
    answers,
    waiting: isInLine ? waiting : [],
    restate: { documents: restated.map(({ document }) => document), choices: isInLine ? [] : answers.restated() },
    doubtful: own.map(({ document, text }) => ({ document, text })).filter(({ document, text }) => answers.textOf(document) !== text),
  };
}
