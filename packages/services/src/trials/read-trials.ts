import { assertMay } from '@assay/core/accounts';
import { grantedMs } from '@assay/core/attempts';
import type { AssessmentId } from '@assay/core/ids';
import type { OwnTrial, TrialsForStaff } from '@assay/core/trials';
import { type Database, getAssessment, getAttempt, listTrials, listTriedQuestions, type Trial } from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { type Tried, trialSummary } from './trial-summary.ts';

/** Whoever asks sees the own trials whole, and of all together what names nobody. */
export async function readTrials(ctx: ServiceContext, input: { assessmentId: AssessmentId }): Promise<TrialsForStaff> {
  const assessment = await getAssessment(ctx.db, input.assessmentId);
  assertMay(ctx.actor, 'trial.own', { kind: 'team', teamId: assessment.teamId });
  const trials = await listTrials(ctx.db, assessment.id);
  const { actor } = ctx;
  const own = actor.kind === 'staff' ? trials.filter(({ accountId }) => accountId === actor.accountId) : [];
  const firsts = firstFinished(trials);
  return {
    own: await Promise.all(own.toReversed().map((trial) => ownTrial(ctx.db, trial))),
    people: firsts.length,
    summary: trialSummary(await Promise.all(firsts.map((attempt) => triedOf(ctx.db, attempt)))),
  };
}

type TriedAttempt = NonNullable<Trial['attempt']>;

/** Of each person the first: a second time one knows the questions. */
function firstFinished(trials: readonly Trial[]): readonly TriedAttempt[] {
  const byPerson = new Map<string, TriedAttempt>();
  for (const { accountId, attempt } of trials) {
    if (attempt !== null && attempt.gradedAt !== null && !byPerson.has(accountId)) byPerson.set(accountId, attempt);
  }
  return [...byPerson.values()];
}

async function triedOf(db: Database, tried: TriedAttempt): Promise<Tried> {
  const attempt = await getAttempt(db, tried.id);
  return {
    share: shareOf(tried) ?? 0,
    usedMs: attempt.intervals.reduce((sum, { startedAt, endedAt }) => sum + ((endedAt ?? startedAt).getTime() - startedAt.getTime()), 0),
    workingTimeMs: grantedMs(attempt),
    questions: await listTriedQuestions(db, tried.id),
  };
}

const shareOf = ({ points, maxPoints }: TriedAttempt): number | null =>
  points === null || maxPoints === null || maxPoints <= 0 ? null : points / maxPoints;

async function ownTrial(db: Database, { attempt: tried }: Trial): Promise<OwnTrial> {
  if (tried === null) return { startedAt: null, state: 'waiting', percent: null, questions: [] };
  const { startedAt } = await getAttempt(db, tried.id);
  const state = tried.closedAt === null ? 'running' : tried.gradedAt === null ? 'grading' : 'finished';
  const share = shareOf(tried);
  return {
    startedAt: startedAt.toISOString(),
    state,
    percent: share === null ? null : 100 * share,
    questions: (await listTriedQuestions(db, tried.id)).map(({ title, share: one, seconds, minutes }) => ({
      title,
      percent: 100 * one,
      seconds,
      minutes,
    })),
  };
}
