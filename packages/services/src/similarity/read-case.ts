import { assertMay, may } from '@assay/core/accounts';
import { parseId, type SimilarityCaseId } from '@assay/core/ids';
import {
  type CaseForStaff,
  type CasePartyForStaff,
  type CaseStep,
  type CaseStepKind,
  confirmDecision,
  questionText,
  statusOf,
} from '@assay/core/similarity';
import { findStaff, listCaseQuestions, listCaseSteps, subjectOfParty } from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { listBelowToday } from './below-today.ts';
import { casePairs } from './case-pairs.ts';
import { knownSides, sidesOfCase } from './case-sides.ts';
import { caseStanding, type StandingCase, type StandingParty } from './case-standing.ts';
import { subjectOfCase } from './case-subject.ts';
import { questionTitles } from './question-titles.ts';

/** A case with all that was found, asked, answered and decided, as far as the actor may see whom it is about. */
export async function readCase(ctx: ServiceContext, input: { caseId: SimilarityCaseId }): Promise<CaseForStaff> {
  const standing = await caseStanding(ctx.db, input.caseId);
  const { id, openedAt, surprise, needed, parties } = standing;
  assertMay(ctx.actor, 'similarity.read', subjectOfCase(ctx.actor, 'similarity.read', parties));
  const questionIds = (await listCaseQuestions(ctx.db, [id])).map(({ questionId }) => questionId);
  const titleOf = await questionTitles(ctx.db, questionIds);
  const titles = questionIds.map(titleOf);
  const known = (await knownSides(ctx.db, [standing]))(standing);
  const seen = parties.filter((party) => may(ctx.actor, 'similarity.read', subjectOfParty(party)));
  // What another team asked or decided about its own side is not told.
  const status = seen.length < parties.length ? statusOf(seen) : standing.status;
  return {
    caseId: id,
    status,
    openedAt: openedAt.toISOString(),
    surprise,
    needed,
    isBelowToday: (await listBelowToday(ctx.db, [{ ...standing, status }], parties)).has(id),
    sides: sidesOfCase(ctx.actor, parties, known),
    parties: seen.map((party) => partyForStaff(standing, party, titles, ctx.now())),
    pairs: await casePairs(ctx.db, standing, titleOf),
    steps: await stepsOf(ctx, standing, seen),
    mayDecide: parties.some((party) => may(ctx.actor, 'similarity-case.decide', subjectOfParty(party))),
  };
}

function partyForStaff(standing: StandingCase, party: StandingParty, titles: readonly string[], now: Date): CasePartyForStaff {
  const { attemptId, invitationId, name, isAskedFirst, question, askedAt, answerUntil, answer, answeredAt, isHeld } = party;
  const decision = confirmDecision(standing, [attemptId], now);
  return {
    attemptId,
    invitationId,
    name,
    isAskedFirst,
    asked:
      askedAt === null || answerUntil === null
        ? null
        : {
            text: question ?? '',
            at: askedAt.toISOString(),
            until: answerUntil.toISOString(),
            answer: answeredAt === null ? null : { text: answer ?? '', at: answeredAt.toISOString() },
          },
    isHeld,
    proposed: questionText(titles, party),
    whyNotConfirm: decision.kind === 'may' ? null : { reason: decision.reason, message: decision.message },
  };
}

/** Of both sides at once; each has a step of its own beside it where two teams share the case. */
const isDecisive = (kind: CaseStepKind): boolean => kind === 'confirmed' || kind === 'dismissed' || kind === 'reopened';

/** Of another team's attempt nothing is told that was asked, answered, decided or written about it. */
async function stepsOf(ctx: ServiceContext, { id, parties }: StandingCase, seen: readonly StandingParty[]): Promise<readonly CaseStep[]> {
  const steps: CaseStep[] = [];
  const isWholeSeen = seen.length === parties.length;
  for (const { at, by, kind, position, reason } of await listCaseSteps(ctx.db, id)) {
    const about = seen.find((party) => party.position === position) ?? null;
    if (position !== null && about === null && parties.some((party) => party.position === position)) continue;
    if (position === null && !isWholeSeen && isDecisive(kind)) continue;
    const [who = '', account = ''] = by.split(':');
    const name = who === 'staff' ? ((await findStaff(ctx.db, parseId('account', account)))?.name ?? 'a former colleague') : null;
    steps.push({ at: at.toISOString(), by: name, kind, about: about?.name ?? null, reason });
  }
  return steps;
}
