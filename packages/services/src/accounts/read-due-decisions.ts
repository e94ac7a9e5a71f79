import { assertMay, type DueDecision, may, teamsFor } from '@assay/core/accounts';
import { countPassedUndecided, listBankQuestions, listOpenProposals } from '@assay/db';
import { measuredInBank } from '../analytics/measured-in-bank.ts';
import { shortFloors } from '../analytics/short-floors.ts';
import type { ServiceContext } from '../context.ts';
import { subjectOfQuestion } from '../questions/question-row.ts';

/** What waits for a decision of whoever asks: candidates first, then what next week lacks, and the bank last. Apart from the home page, which is asked for every few seconds. */
export async function readDueDecisions(ctx: ServiceContext): Promise<readonly DueDecision[]> {
  assertMay(ctx.actor, 'home.read', { kind: 'installation' });
  const { actor, db } = ctx;
  const passed = await countPassedUndecided(db, teamsFor(actor, 'decision.write'));
  const { proposals, questions } = await inBank(ctx);
  return [
    ...passed.map((one) => ({ kind: 'passed' as const, ...one })),
    ...(await shortFloors(db, teamsFor(actor, 'opening.write'), ctx.now())),
    ...(proposals === 0 ? [] : [{ kind: 'proposals' as const, count: proposals }]),
    ...(questions === 0 ? [] : [{ kind: 'questions' as const, count: questions }]),
  ];
}

/** Proposals that whoever asks may decide on, and live questions that are pointed out and they may rest. */
async function inBank({ actor, db }: ServiceContext): Promise<{ proposals: number; questions: number }> {
  if (!may(actor, 'rotation.decide', { kind: 'installation' })) return { proposals: 0, questions: 0 };
  const decidable = (await listBankQuestions(db)).filter((question) => may(actor, 'rotation.decide', subjectOfQuestion(question)));
  const ids = new Set(decidable.map(({ id }) => id));
  const measuredOf = await measuredInBank(db);
  return {
    proposals: (await listOpenProposals(db)).filter(({ questionId }) => ids.has(questionId)).length,
    questions: decidable.filter(
      (question) =>
        question.state === 'live' &&
        question.isApproved &&
        question.version?.question.isPractice === false &&
        (measuredOf(question)?.flags.length ?? 0) > 0,
    ).length,
  };
}
