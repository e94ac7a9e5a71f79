import { useState } from 'react';
import type { AnswerFile } from './answer-files.ts';

/** Which file of an answer is shown; each question and language keeps its own. */
export function useShownFile(files: readonly [AnswerFile, ...AnswerFile[]]): [AnswerFile, (file: AnswerFile) => void] {
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map());
  const [main] = files;
  const key = `${main.document.itemId}:${main.document.language}`;
  const shown = files.find(({ name }) => name === names.get(key)) ?? main;
  return [shown, ({ name }) => setNames(new Map(names).set(key, name))];
}
