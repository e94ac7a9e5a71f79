import { assertMay, may, teamsFor } from '@assay/core/accounts';
import { type BankOverview, type CoverageCell, worstQuestions } from '@assay/core/analytics';
import { drawablePool } from '@assay/core/assessments';
import type { StockOutlook } from '@assay/core/rotation';
import { findLastReview, listBankQuestions, listRealAssessments, type Question, type QuestionVersion } from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { subjectOfQuestion } from '../questions/question-row.ts';
import { measuredInBank } from './measured-in-bank.ts';

const worst = 10;
const difficulties = [1, 2, 3, 4, 5] as const;

type Readable = Question & { version: QuestionVersion };

/** The bank at a glance, as far as the actor may see it: how its questions measure, which skills they cover and for how long, and which to look at first. */
export async function readBankOverview(ctx: ServiceContext): Promise<BankOverview> {
  assertMay(ctx.actor, 'question.read', { kind: 'installation' });
  const measuredOf = await measuredInBank(ctx.db);
  const questions = (await listBankQuestions(ctx.db)).flatMap((question): Readable[] => {
    const { version } = question;
    if (version === null || version.question.isPractice || !question.isApproved) return [];
    return may(ctx.actor, 'question.read', subjectOfQuestion(question)) ? [{ ...question, version }] : [];
  });
  const rows = questions.map((question) => ({
    questionId: question.id,
    title: question.version.question.title,
    state: question.state,
    difficulty: question.version.question.difficulty,
    measured: measuredOf(question),
  }));
  const live = rows.filter(({ state }) => state === 'live');
  return {
    asOf: rows.flatMap(({ measured }) => measured?.asOf ?? []).toSorted()[0] ?? null,
    questions: rows,
    worst: worstQuestions(live, worst).map(({ questionId }) => questionId),
    ...(await coverageOf(
      ctx,
      questions.filter(({ state }) => state === 'live'),
    )),
  };
}

async function coverageOf(ctx: ServiceContext, live: readonly Readable[]): Promise<Pick<BankOverview, 'stockReadAt' | 'coverage'>> {
  const review = await findLastReview(ctx.db);
  const assessments = await listRealAssessments(ctx.db, teamsFor(ctx.actor, 'assessment.read'));
  const sections = assessments.flatMap(({ id, teamId, content }) => {
    const forecast = review?.forecasts?.find(({ assessmentId }) => assessmentId === id);
    return content.sections.flatMap(({ title, pool }, index) => {
      // One that was changed since then has no forecast yet.
      const known = forecast?.sections[index];
      return [{ teamId, pool, languages: content.languages, outlook: known?.title === title ? known.outlook : null }];
    });
  });
  const outlookOf = (own: readonly Readable[]): StockOutlook | null =>
    soonest(
      sections.flatMap(({ teamId, pool, languages, outlook }) => {
        const open = own.filter((question) => question.teamId === null || question.teamId === teamId);
        const isDrawn = drawablePool(
          open.map(({ version }) => version),
          pool,
          languages,
        ).length;
        return outlook === null || isDrawn === 0 ? [] : [outlook];
      }),
    );
  const skills = [...new Set(live.flatMap(({ version }) => version.question.skills))].toSorted((a, b) => a.localeCompare(b, 'en'));
  return {
    stockReadAt: review?.readAt.toISOString() ?? null,
    coverage: skills.map((skill) => ({
      skill,
      cells: difficulties.map((difficulty): CoverageCell => {
        const own = live.filter(({ version: { question } }) => question.skills.includes(skill) && question.difficulty === difficulty);
        return { difficulty, live: own.length, outlook: outlookOf(own) };
      }),
    })),
  };
}

/** Of the sections that draw from a cell the one that runs short first; longer than was looked ahead is latest, and what is not known says nothing. */
function soonest(outlooks: readonly StockOutlook[]): StockOutlook | null {
  const weeksOf = (outlook: StockOutlook): number =>
    outlook.kind === 'unknown' ? Number.POSITIVE_INFINITY : (outlook.weeks ?? Number.MAX_SAFE_INTEGER);
  return outlooks.toSorted((a, b) => weeksOf(a) - weeksOf(b))[0] ?? null;
}
