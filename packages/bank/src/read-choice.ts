import type { ChoiceBody } from '@assay/core/questions';
import { parseWith } from './complaints.ts';
import { complainOfId, type LoadedQuestion, loadedQuestion, type QuestionText } from './loaded-question.ts';
import { choiceFile } from './question-file.ts';
import { renderInline } from './statement.ts';
import { complainOfStrangers } from './strangers.ts';

export async function readChoice(text: QuestionText): Promise<LoadedQuestion | null> {
  const { folder, yaml } = text;
  const { problems } = folder;
  await complainOfStrangers(folder, [], 'choice');
  const file = parseWith(choiceFile, yaml, yaml.value, [], problems);
  if (file === null) return null;
  complainOfId(text, file.id);
  const correct = file.options.filter((option) => option.correct).length;
  const lineOfOptions = yaml.lineOf(['options']);
  if (correct === 0) problems.add(yaml.file, lineOfOptions, 'No option is right. Write `correct: true` at the one that is.');
  if (file.select === 'one' && correct > 1) {
    problems.add(yaml.file, lineOfOptions, `${correct} options are right. Keep one, or write \`select: many\`.`);
  }
  for (const [index, option] of file.options.entries()) {
    const line = yaml.lineOf(['options', index]);
    if (file.options.findIndex((other) => other.id === option.id) !== index)
      problems.add(yaml.file, line, `The option id \`${option.id}\` stands twice. Rename one.`);
    if (file.options.findIndex((other) => other.text === option.text) !== index)
      problems.add(yaml.file, line, 'Two options have the same text. Change one.');
  }
  const options = file.options.map(({ id, text: markdown, correct: isCorrect, because }, index) => ({
    id,
    html: renderInline(yaml.file, markdown, yaml.lineOf(['options', index, 'text']), problems),
    isCorrect,
    because,
  }));
  const body: ChoiceBody = { kind: 'choice', select: file.select, isShuffled: file.shuffle, options };
  return loadedQuestion(text, { file, body, sources: { optionTexts: file.options.map((option) => option.text) } });
}
