import { assertMay, may, teamsFor } from '@assay/core/accounts';
import { searchKey } from '@assay/core/openings';
import type { FoundForStaff } from '@assay/core/search';
import { findAssessmentsByName, findCandidatesByName, findOpeningsByName } from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { listQuestions } from '../questions/list-questions.ts';

const mostOfEach = 8;

/** What the palette offers for a text: of each kind only what the actor may open. */
export async function searchEverything(ctx: ServiceContext, input: { text: string }): Promise<FoundForStaff> {
  assertMay(ctx.actor, 'search.read', { kind: 'installation' });
  const { text } = input;
  if (text === '') return { candidates: [], openings: [], assessments: [], questions: [] };
  const wanted = searchKey(text);
  const questions = may(ctx.actor, 'question.read', { kind: 'installation' }) ? await listQuestions(ctx) : [];
  return {
    candidates: await findCandidatesByName(ctx.db, teamsFor(ctx.actor, 'result.read'), text, mostOfEach),
    openings: await findOpeningsByName(ctx.db, teamsFor(ctx.actor, 'opening.read'), text, mostOfEach),
    assessments: await findAssessmentsByName(ctx.db, teamsFor(ctx.actor, 'assessment.read'), text, mostOfEach),
    questions: questions
      .filter(({ title, questionId }) => searchKey(title).includes(wanted) || questionId.includes(wanted))
      .slice(0, mostOfEach)
      .map(({ questionId, title }) => ({ questionId, title })),
  };
}
