import type { EssayBody } from '@assay/core/questions';
import { parseWith } from './complaints.ts';
import { complainOfId, type LoadedQuestion, loadedQuestion, type QuestionText } from './loaded-question.ts';
import { essayFile } from './question-file.ts';
import { complainOfNoRubric } from './read-rubric.ts';
import { complainOfStrangers } from './strangers.ts';

/** Nothing of it runs: a person reads the answer. */
export async function readEssay(text: QuestionText): Promise<LoadedQuestion | null> {
  const { folder, yaml } = text;
  await complainOfStrangers(folder, [], 'essay');
  const file = parseWith(essayFile, yaml, yaml.value, [], folder.problems);
  if (file === null) return null;
  complainOfId(text, file.id);
  complainOfNoRubric(folder, text.rubric);
  const words = { from: file.words.from ?? null, to: file.words.to ?? null };
  if (words.from !== null && words.to !== null && words.from > words.to) {
    folder.problems.add(yaml.file, yaml.lineOf(['words']), 'An essay cannot need more words than are enough. Write `from` below `to`.');
  }
  const body: EssayBody = { kind: 'essay', words, hint: file.hint ?? null };
  return loadedQuestion(text, { file, body });
}
