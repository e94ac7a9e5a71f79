import { AppError } from '@assay/core';
import { assertMay } from '@assay/core/accounts';
import type { FinishedRun } from '@assay/core/attempts';
import { codeBodyOf, requestsForCases, runCases, sampleResults, samplesOf } from '@assay/core/grading';
import type { AttemptId } from '@assay/core/ids';
import type { FrozenQuestion } from '@assay/core/questions';
import { type Film, indexFilm, languageAt, momentAfter, stateFiles } from '@assay/core/recordings';
import type { Language, SourceFiles } from '@assay/core/runs';
import { getAttempt, listItems, subjectOfAttempt } from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { filmOfAttempt } from './film-of-attempt.ts';

/** A moment of a film: an item by its place, and how many steps had happened. */
type Moment = { item: number; steps: number };

/** Runs the code of a moment against the visible cases, in the sandbox, as the candidate could have done; candidates go first. It leaves no trace in the attempt. */
export async function runMoment(ctx: ServiceContext, input: Moment & { attemptId: AttemptId }): Promise<FinishedRun> {
  const attempt = await getAttempt(ctx.db, input.attemptId);
  assertMay(ctx.actor, 'recording.read', subjectOfAttempt(attempt));
  const film = await filmOfAttempt(ctx, attempt, { isBlind: false });
  const item = (await listItems(ctx.db, attempt.id)).find(({ id }) => id === film.items[input.item]?.itemId);
  return runOfMoment(ctx, film, { ...input, question: item?.question });
}

/** The same of whatever film shows the question. The caller has asked whether it may. */
export async function runOfMoment(
  ctx: ServiceContext,
  film: Film,
  of: Moment & { attemptId: AttemptId; question: FrozenQuestion | undefined },
): Promise<FinishedRun> {
  const { question } = of;
  const code = question?.body.kind === 'code' ? codeAt(film, of) : null;
  if (question === undefined || code === null) throw new AppError('conflict', 'There is no code to run at this moment.');
  const cases = samplesOf(codeBodyOf(question));
  const outcomes = await runCases(
    ctx.runner,
    { owner: `replay:${of.attemptId}`, priority: 'grading' },
    requestsForCases(question, code.language, code.files, cases),
  );
  return { kind: 'samples', results: sampleResults(codeBodyOf(question), outcomes) };
}

function codeAt(film: Film, { item, steps }: Moment): { language: Language; files: SourceFiles } | null {
  const moment = momentAfter(indexFilm(film), steps);
  const language = languageAt(film, moment, item);
  if (language === null || language === 'prose') return null;
  const files = stateFiles(film, item, moment);
  return files.length === 0 ? null : { language, files: Object.fromEntries(files.map(({ name, text }) => [name, text])) };
}
