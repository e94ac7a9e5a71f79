import { type DocumentRef, fileNameOf, type ItemForCandidate } from '@assay/core/attempts';
import type { Recorder } from '../recorder/recorder.ts';

/** One file of an answer: its document, the name it has on the screen and in error messages, and what it began as. */
export type AnswerFile = { document: DocumentRef; name: string; starter: string };

/** The file that is run, then the others in the question's order; of these the ones whose text is kept, so that none is offered in vain. */
export function filesOf(
  item: Pick<ItemForCandidate, 'question'>,
  main: DocumentRef,
  answers: Pick<Recorder['answers'], 'knows'>,
): readonly [AnswerFile, ...AnswerFile[]] {
  const offered = item.question.code?.languages.find(({ language }) => language === main.language);
  const others = (offered?.files ?? [])
    .map(({ path, text }): AnswerFile => ({ document: { ...main, path }, name: path, starter: text }))
    .filter(({ document }) => answers.knows(document));
  return [{ document: main, name: fileNameOf(main), starter: offered?.starter ?? '' }, ...others];
}
