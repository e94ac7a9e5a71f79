import { assertMay, may, teamsFor } from '@assay/core/accounts';
import type { CaseList, CaseListQuery } from '@assay/core/similarity';
import { listCaseParties, listCaseQuestions, listSimilarityCases, type StoredParty, subjectOfParty } from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { listBelowToday } from './below-today.ts';
import { knownSides, sidesOfCase } from './case-sides.ts';
import { questionTitles } from './question-titles.ts';

const pageSize = 50;

/** Cases of which the actor may see an attempt. */
export async function readCases(ctx: ServiceContext, input: CaseListQuery): Promise<CaseList> {
  assertMay(ctx.actor, 'similarity.read', { kind: 'installation' });
  const teams = teamsFor(ctx.actor, 'similarity.read');
  const { cases, total } = await listSimilarityCases(ctx.db, teams, input, { offset: (input.page - 1) * pageSize, limit: pageSize });
  const caseIds = cases.map(({ id }) => id);
  const allParties = await listCaseParties(ctx.db, caseIds);
  const parties = Map.groupBy(allParties, ({ caseId }) => caseId);
  const belowToday = await listBelowToday(ctx.db, cases, allParties);
  const questions = Map.groupBy(await listCaseQuestions(ctx.db, caseIds), ({ caseId }) => caseId);
  const knownSide = await knownSides(ctx.db, cases);
  const titleOf = await questionTitles(
    ctx.db,
    [...questions.values()].flat().map(({ questionId }) => questionId),
  );
  return {
    cases: cases.map((one) => ({
      caseId: one.id,
      status: one.status,
      sides: sidesOfCase(ctx.actor, parties.get(one.id) ?? [], knownSide(one)),
      questions: (questions.get(one.id) ?? []).map(({ questionId }) => ({ questionId, title: titleOf(questionId) })),
      surprise: one.surprise,
      openedAt: one.openedAt.toISOString(),
      isBelowToday: belowToday.has(one.id),
      heldAgainst: (parties.get(one.id) ?? []).flatMap((party) => (party.isHeld && isSeen(ctx, party) ? [party.name] : [])),
    })),
    total,
    pageSize,
  };
}

const isSeen = ({ actor }: Pick<ServiceContext, 'actor'>, party: StoredParty): boolean =>
  may(actor, 'similarity.read', subjectOfParty(party));
