import { assertMay } from '@assay/core/accounts';
import { quarterBefore } from '@assay/core/assessments';
import {
  falseAlarmRateOf,
  isSilenced,
  proposalFor,
  type QuestionFacts,
  type RotationProposal,
  type RotationSettings,
  type Watched,
} from '@assay/core/rotation';
import {
  countWatchedSince,
  findOpenProposal,
  getRotationSettings,
  insertProposal,
  listAnsweredQuestions,
  listAttemptsToFold,
  listBankQuestions,
  listClosedProposals,
  listLeakWatches,
  listStays,
  markEvidence,
  markProposalClosed,
  markWatch,
  type StoredProposal,
  saveFacts,
  saveRotationDay,
  saveStay,
  type Tx,
  writing,
} from '@assay/db';
import { withFalseAlarmRate } from '@assay/stats';
import { reckonFigures } from '../analytics/reckon-figures.ts';
import { newIdIn, type ServiceContext } from '../context.ts';
import { trace } from '../trace.ts';
import { applyByPolicy } from './apply-by-policy.ts';
import { foldExposures } from './fold-exposures.ts';
import { readFacts } from './read-facts.ts';

const attemptsAtOnce = 200;
/** Further back nothing is silenced any more. */
const quarterMs = 91 * 86_400_000;

/**
 * Looks at every question: what is known of it, what is to be proposed, and which proposal has lost its reasons. What the policy allows is carried out. May be
 * stopped and started again at any moment, since each question is settled in one transaction.
 */
export async function reviewRotation(ctx: ServiceContext): Promise<void> {
  assertMay(ctx.actor, 'rotation.watch', { kind: 'installation' });
  await foldWhatIsLeft(ctx);
  const now = ctx.now();
  const { settings } = await getRotationSettings(ctx.db);
  const watched = await countWatchedSince(ctx.db, quarterBefore(now));
  await setThresholds(ctx, falseAlarmRateOf(settings, watched.exposures));
  await noticeStates(ctx);
  for (const questionId of await listAnsweredQuestions(ctx.db)) await reckonFigures(ctx, { questionId });
  const { facts, forecast } = await readFacts(ctx.db, settings, now);
  const closed = Map.groupBy(await listClosedProposals(ctx.db, new Date(now.getTime() - quarterMs)), ({ questionId }) => questionId);
  for (const [questionId, own] of facts) {
    await writing(ctx.db, async (tx) => {
      await saveFacts(tx, questionId, own);
      await settleProposal(tx, ctx, { questionId, facts: own, settings, watched, closed: closed.get(questionId) ?? [] });
    });
  }
  await writing(ctx.db, (tx) => saveRotationDay(tx, { day: now.toISOString().slice(0, 10), readAt: now, forecasts: forecast.assessments }));
}

/** What was graded before questions were watched, or while its job could not be done. */
async function foldWhatIsLeft(ctx: ServiceContext): Promise<void> {
  for (;;) {
    const attempts = await listAttemptsToFold(ctx.db, attemptsAtOnce);
    for (const attemptId of attempts) await foldExposures(ctx, { attemptId });
    if (attempts.length < attemptsAtOnce) return;
  }
}

/** A threshold takes a quarter of a second to find, so it is done outside of transactions; whoever is overtaken by an answer is set the next time. */
async function setThresholds(ctx: ServiceContext, falseAlarmRate: number): Promise<void> {
  for (const stored of await listLeakWatches(ctx.db)) {
    if (stored.watch === null || stored.watch.falseAlarmRate === falseAlarmRate) continue;
    const watch = { ...stored.watch, falseAlarmRate, state: withFalseAlarmRate(stored.watch.state, falseAlarmRate) };
    await writing(ctx.db, (tx) => markWatch(tx, { ...stored, watch }));
  }
}

/** A question that nobody has looked at yet is taken to be where it is since it came; of any other, what changed without a decision changed now. */
async function noticeStates(ctx: ServiceContext): Promise<void> {
  const stays = new Map((await listStays(ctx.db)).map((stay) => [stay.questionId, stay]));
  const moved = (await listBankQuestions(ctx.db)).filter(({ id, state }) => stays.get(id)?.state !== state);
  if (moved.length === 0) return;
  await writing(ctx.db, async (tx) => {
    for (const { id: questionId, state, createdAt } of moved) {
      await saveStay(tx, { questionId, state, since: stays.has(questionId) || state === 'resting' ? ctx.now() : createdAt });
    }
  });
}

type Settled = {
  questionId: string;
  facts: QuestionFacts;
  settings: RotationSettings;
  watched: Watched;
  closed: readonly StoredProposal[];
};

async function settleProposal(tx: Tx, ctx: ServiceContext, { questionId, facts, settings, watched, closed }: Settled): Promise<void> {
  const now = ctx.now();
  const open = await findOpenProposal(tx, questionId);
  const wanted = proposalFor(facts, { settings, watched, now });
  const past = closed.flatMap(({ kind, closed: end }) => (end === null ? [] : [{ kind, outcome: end.outcome, closedAt: end.at }]));
  const proposal = wanted !== null && open === null && isSilenced(wanted, facts, past, now) ? null : wanted;
  if (open !== null && proposal !== null && isSame(open, proposal)) {
    await markEvidence(tx, open.id, proposal.evidence);
    if (settings.applied.includes(proposal.kind)) await applyByPolicy(tx, ctx, { ...open, evidence: proposal.evidence });
    return;
  }
  if (open !== null) {
    const reason = 'What it rested on is no longer so.';
    await markProposalClosed(tx, open.id, { at: now, by: null, outcome: 'gone', reason });
    await trace(tx, ctx, {
      action: 'rotation.watch',
      subject: questionId,
      reason,
      details: { change: 'proposal withdrawn', kind: open.kind },
    });
  }
  if (proposal === null) return;
  const { kind, replacementId, evidence } = proposal;
  const stored = { id: newIdIn(ctx, 'rotationProposal'), questionId, kind, replacementId, evidence, openedAt: now };
  await insertProposal(tx, stored);
  await trace(tx, ctx, { action: 'rotation.watch', subject: questionId, details: { change: 'proposal made', kind } });
  if (settings.applied.includes(kind)) await applyByPolicy(tx, ctx, stored);
}

const isSame = (open: StoredProposal, { kind, replacementId }: RotationProposal): boolean =>
  open.kind === kind && open.replacementId === replacementId;
