import { AppError } from '@assay/core';
import { assertMay } from '@assay/core/accounts';
import { type FinishedRun, type RunForCandidate, type StartRunInput, timingAt } from '@assay/core/attempts';
import {
  type CaseRequest,
  codeBodyOf,
  ownInputResult,
  requestForOwnInput,
  requestsForCases,
  runCases,
  type SubmittedSource,
  sampleResults,
  samplesOf,
} from '@assay/core/grading';
import type { AttemptId, RunId } from '@assay/core/ids';
import type { FrozenQuestion } from '@assay/core/questions';
import type { RunOutcome } from '@assay/core/runs';
import {
  type AnswerText,
  countRuns,
  findCurrentWriter,
  getAttempt,
  getRun,
  insertRun,
  listAnswerFiles,
  listItems,
  markRunFinished,
  subjectOfAttempt,
  toStored,
  writing,
} from '@assay/db';
import { filesOf } from '../attempts/counted-answer.ts';
import { newIdIn, type ServiceContext } from '../context.ts';
import { runForCandidate } from './run-for-candidate.ts';

const mostRunsAMinute = 30;

/** What is stored and shown when the runner could not be reached. */
const unreachable: FinishedRun = {
  kind: 'failed',
  message: 'The runner did not answer. Your text is saved; please run it again in a moment.',
};

/** Runs the text that the server holds, against the visible cases or the candidate's own input. Answers before it is finished. */
export async function startRun(ctx: ServiceContext, input: StartRunInput & { attemptId: AttemptId }): Promise<RunForCandidate> {
  const { runId, question, source } = await acceptRun(ctx, input);
  const requests =
    input.input.kind === 'own'
      ? [requestForOwnInput(question, input.language, source, input.input.text)]
      : requestsForCases(question, input.language, source, samplesOf(codeBodyOf(question)));
  ctx.activeRuns.begin(runId);
  void finishRun(ctx, { runId, attemptId: input.attemptId, question, requests, input: input.input });
  return runForCandidate(await getRun(ctx.db, input.attemptId, runId), ctx.activeRuns.positionOf(runId));
}

async function acceptRun(
  ctx: ServiceContext,
  input: StartRunInput & { attemptId: AttemptId },
): Promise<{ runId: RunId; question: FrozenQuestion; source: SubmittedSource }> {
  return writing(ctx.db, async (tx) => {
    const attempt = await getAttempt(tx, input.attemptId);
    assertMay(ctx.actor, 'attempt.run', subjectOfAttempt(attempt));
    const now = ctx.now();
    if (timingAt(attempt, now).phase !== 'running')
      throw new AppError('attempt_closed', 'The clock is not running; nothing can be run now.');
    const writer = await findCurrentWriter(tx, attempt.id);
    if (writer === null || writer.id !== input.writerSessionId) {
      throw new AppError('conflict', 'Another tab or device is writing now. Run it there, or take over first.', { reason: 'not_writer' });
    }
    if (writer.ackedSeq < input.lastSeq) {
      throw new AppError('conflict', 'The last edits have not arrived yet. They are sent first; then run again.', {
        reason: 'missing_events',
        expectedSeq: writer.ackedSeq + 1,
      });
    }
    const item = (await listItems(tx, attempt.id)).find(({ id }) => id === input.itemId);
    const source = sourceOf(await listAnswerFiles(tx, input.itemId, input.language));
    if (item === undefined || source === null) throw new AppError('invalid_input', 'This question has no code to run in this language.');
    if (input.input.kind === 'own') requestForOwnInput(item.question, input.language, source, input.input.text);
    const runs = await countRuns(tx, attempt.id, new Date(now.getTime() - 60_000));
    if (runs.unfinished > 0) throw new AppError('conflict', 'A run is still going. Wait for its result.', { reason: 'run_in_progress' });
    if (runs.recent >= mostRunsAMinute) {
      throw new AppError('rate_limited', `At most ${mostRunsAMinute} runs a minute. Please wait a moment.`, { retryAfterSeconds: 10 });
    }
    const runId = newIdIn(ctx, 'run');
    const { itemId, language } = input;
    await insertRun(tx, { id: runId, attemptId: attempt.id, itemId, language, source, input: input.input, requestedAt: now });
    return { runId, question: item.question, source };
  });
}

/** A question of one file is run and kept as its text, of several as all of them; null when there is none. */
function sourceOf(texts: readonly AnswerText[]): SubmittedSource | null {
  const [only, second] = texts;
  if (only === undefined) return null;
  return second === undefined && only.path === undefined ? only.text : filesOf(texts);
}

type Accepted = {
  runId: RunId;
  attemptId: AttemptId;
  question: FrozenQuestion;
  requests: readonly CaseRequest[];
  input: StartRunInput['input'];
};

/** Nobody awaits this: whatever happens ends in the run's row. */
async function finishRun(ctx: ServiceContext, run: Accepted): Promise<void> {
  let finished: FinishedRun;
  try {
    const outcomes = await runCases(ctx.runner, { owner: run.attemptId, priority: 'candidate' }, run.requests, (position) =>
      ctx.activeRuns.move(run.runId, position),
    );
    finished = finishedFrom(run, outcomes);
  } catch (error) {
    if (!(error instanceof AppError)) ctx.logBug(error);
    finished = unreachable;
  }
  await keepResult(ctx, run.runId, finished);
  ctx.activeRuns.end(run.runId);
}

const longestPauseMs = 15_000;

/** While the database cannot be written the run goes on waiting, and its result here: a later run is not let in before it. */
async function keepResult(ctx: ServiceContext, runId: RunId, finished: FinishedRun): Promise<void> {
  for (let pauseMs = 500; ; pauseMs = Math.min(longestPauseMs, pauseMs * 2)) {
    try {
      await writing(ctx.db, (tx) => markRunFinished(tx, runId, toStored(finished), ctx.now()));
      return;
    } catch (error) {
      if (!(error instanceof AppError)) {
        ctx.logBug(error);
        return;
      }
    }
    await new Promise<void>((resolve) => void setTimeout(resolve, pauseMs));
  }
}

function finishedFrom(run: Accepted, outcomes: readonly RunOutcome[]): FinishedRun {
  const body = codeBodyOf(run.question);
  if (run.input.kind === 'samples') return { kind: 'samples', results: sampleResults(body, outcomes) };
  const [outcome] = outcomes;
  if (outcome === undefined) return unreachable;
  return { kind: 'own', input: run.input.text, result: ownInputResult(body, outcome) };
}
