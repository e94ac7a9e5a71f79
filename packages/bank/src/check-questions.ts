import { inOrder } from '@assay/core';
import type { Runner } from '@assay/core/runs';
import { checkHash } from './check-hash.ts';
import { checkPatiently, nothingToRun, type QuestionCheck } from './check-question.ts';
import type { KeptChecks } from './kept-checks.ts';
import type { LoadedQuestion } from './loaded-question.ts';

/** Solutions mostly keep one core busy; more at once would let their limits run into one another on a small machine. */
const atOnce = 2;

export type CheckSources = {
  /** Asked when there is something to run: a bank of choices needs no sandbox. */
  runner: () => Promise<Runner>;
  kept: KeptChecks;
};

/** Checks questions, except those whose check is kept, and hands on each in their order. Throws `AppError('unavailable')` as the runner does. */
export async function checkQuestions<Question extends LoadedQuestion>(
  questions: readonly Question[],
  sources: CheckSources,
  handOn: (question: Question, check: QuestionCheck) => void,
): Promise<void> {
  const work = async (question: Question) => ({ question, check: await checkUnlessKept(question, sources) });
  await inOrder(questions, atOnce, work, ({ question, check }) => handOn(question, check));
  await sources.kept.save();
}

async function checkUnlessKept(question: LoadedQuestion, { runner, kept }: CheckSources): Promise<QuestionCheck> {
  if (question.frozen.body.kind !== 'code') return nothingToRun;
  const sandbox = await runner();
  const hash = checkHash(question, (await sandbox.health()).enginesVersion);
  const before = kept.find(hash);
  if (before !== null) return before;
  const check = await checkPatiently(question, sandbox);
  kept.add(hash, check);
  return check;
}
