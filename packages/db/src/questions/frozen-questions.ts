import type { FrozenQuestion } from '@assay/core/questions';
import { frozenQuestion } from '@assay/core/questions/schema';
import { fromStored } from '../stored-json.ts';

/** Some dozens of large questions, or all of a bank of small ones. */
const mostCharacters = 32_000_000;

/** By their stored text: reading the same text always gives the same question, so remembering it is no state. */
const known = new Map<string, FrozenQuestion>();
let characters = 0;

/**
 * Reads `question_versions.content`. Its generated cases make some hundred kilobytes, and parsing them takes longer than everything else that a
 * start or a submission does: two hundred people who begin at once would hold up whoever types.
 */
export function readFrozenQuestion(content: string): FrozenQuestion {
  const remembered = known.get(content);
  if (remembered !== undefined) return remembered;
  const question = fromStored(frozenQuestion, content, 'question_versions.content');
  if (characters + content.length > mostCharacters) {
    known.clear();
    characters = 0;
  }
  known.set(content, question);
  characters += content.length;
  return question;
}
