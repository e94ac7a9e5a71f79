import { capsFromAttempts, drawablePool, quarterBefore } from '@assay/core/assessments';
import { exposuresToCalibrate, type QuestionFacts, type RotationSettings } from '@assay/core/rotation';
import {
  type AssessmentShowings,
  type CaseCount,
  countCasesByQuestion,
  countOpenReports,
  type Database,
  type LeakSignal,
  listBankQuestions,
  listLeakSignals,
  listLeakWatches,
  listQuestionFigures,
  listStays,
  type Question,
  type QuestionVersion,
  readShowings,
  readShowingsByAssessment,
  readTrendSums,
  type StoredWatch,
} from '@assay/db';
import { explainLeak, trendFrom } from '@assay/stats';
import { caseRate } from '../similarity/case-rates.ts';
import { forecastStock, type PlannedSection, type StockForecast } from './forecast-stock.ts';

/** So few weeks left, and a resting question is missed. */
const shortWeeks = 8;
/** A trend is told over so many exposures. */
const trendStep = 100;

export type ReadFacts = { facts: ReadonlyMap<string, QuestionFacts>; forecast: StockForecast };

/** What is known of every question that can be drawn or rests, without practice questions. */
export async function readFacts(db: Database, settings: RotationSettings, now: Date): Promise<ReadFacts> {
  const quarterFrom = quarterBefore(now);
  const questions = (await listBankQuestions(db)).flatMap((question) => {
    const { version } = question;
    return version === null || version.question.isPractice || !question.isApproved ? [] : [{ ...question, version }];
  });
  const stays = new Map((await listStays(db)).map((stay) => [stay.questionId, stay]));
  const showings = await readShowings(db, quarterFrom);
  const quarter = await readShowingsByAssessment(db, { from: quarterFrom, until: new Date(now.getTime() + 1) });
  const quarterBeforeThat = await readShowingsByAssessment(db, { from: quarterBefore(quarterFrom), until: quarterFrom });
  const trends = await readTrendSums(db);
  const reports = await countOpenReports(db);
  const cases = await countCasesByQuestion(db);
  const signals = Map.groupBy(await listLeakSignals(db), ({ questionId }) => questionId);
  const watches = new Map((await listLeakWatches(db)).map((watch) => [watch.questionVersionId, watch]));
  const figures = Map.groupBy(await listQuestionFigures(db), ({ questionId }) => questionId);
  const sinceOf = ({ id }: Pick<Question, 'id'>) => stays.get(id)?.since ?? now;
  const leaksOf = (id: string) => (signals.get(id) ?? []).filter(({ settled }) => settled?.outcome === 'acted').length;
  const lives = new Map(
    questions
      .filter(({ state }) => state === 'live')
      .map((question) => [question.id, { since: sinceOf(question), exposures: showings.get(question.id)?.since ?? 0 }]),
  );
  const forecast = await forecastStock(db, { settings, lives, now });
  const families = Map.groupBy(questions, ({ version }) => version.question.family);

  const factsOf = (question: Question & { version: QuestionVersion }): QuestionFacts => {
    const { id, state, version } = question;
    const { all, since, quarter: thisQuarter } = showings.get(id) ?? { all: 0, since: 0, quarter: 0 };
    const facility = figures.get(id)?.find((one) => one.version === version.question.version)?.figures.facility ?? null;
    const sums = trends.get(id);
    return {
      readAt: now.toISOString(),
      state,
      since: sinceOf(question).toISOString(),
      exposures: { all, since, quarter: thisQuarter },
      share: largestShare(quarter, id),
      shareBefore: largestShare(quarterBeforeThat, id),
      facility: facility === null ? null : { n: facility.n, mean: facility.value, low: facility.low, high: facility.high },
      facilityTrend: stepped(sums === undefined ? null : trendFrom(sums.score)),
      timeTrend: stepped(sums === undefined ? null : trendFrom(sums.seconds)),
      watch: watchFacts(watches.get(version.versionId)),
      signal: signalFacts(signals.get(id) ?? []),
      pastLeaks: leaksOf(id),
      openReports: reports.get(id) ?? 0,
      alike: alikeFacts(cases, id),
      siblings: (families.get(version.question.family) ?? [])
        // One of another team would be told about here.
        .filter((sibling) => sibling.id !== id && sibling.teamId === question.teamId)
        .map((sibling) => ({
          questionId: sibling.id,
          title: sibling.version.question.title,
          state: sibling.state,
          since: sinceOf(sibling).toISOString(),
          pastLeaks: leaksOf(sibling.id),
        })),
      neededBy: state === 'live' ? forecast.inUse.filter((section) => isNeeded(section, question, forecast)).length : 0,
      missedBy: state === 'resting' ? forecast.inUse.filter((section) => isMissed(section, question)).length : 0,
    };
  };
  return { facts: new Map(questions.map((question) => [question.id, factsOf(question)])), forecast };
}

function largestShare(byAssessment: ReadonlyMap<unknown, AssessmentShowings>, questionId: string): QuestionFacts['share'] {
  const shares = [...byAssessment.values()]
    .filter(({ attempts }) => attempts >= capsFromAttempts)
    .map(({ attempts, shown }) => ({ shown: shown.get(questionId) ?? 0, attempts }))
    .filter(({ shown }) => shown > 0);
  return shares.toSorted((a, b) => b.shown / b.attempts - a.shown / a.attempts)[0] ?? null;
}

const stepped = (trend: QuestionFacts['facilityTrend']): QuestionFacts['facilityTrend'] =>
  trend === null ? null : { n: trend.n, slope: trendStep * trend.slope, low: trendStep * trend.low, high: trendStep * trend.high };

function alikeFacts(counts: readonly CaseCount[], questionId: string): QuestionFacts['alike'] {
  const own = counts.filter(({ of }) => of === questionId);
  return own.length === 0 ? null : { own: caseRate(own), peers: caseRate(counts.filter(({ of }) => of !== questionId)) };
}

function watchFacts(stored: StoredWatch | undefined): QuestionFacts['watch'] {
  const watch = stored?.watch ?? null;
  if (watch === null) return { kind: 'waiting', n: stored?.folded ?? 0, wanted: exposuresToCalibrate };
  const { n, statistic, threshold } = explainLeak(watch.state);
  return { kind: 'watching', n, statistic, threshold };
}

function signalFacts(signals: readonly LeakSignal[]): QuestionFacts['signal'] {
  const open = signals.find(({ settled }) => settled === null);
  if (open === undefined) return null;
  return { id: open.id, raisedAt: open.raisedAt.toISOString(), sinceAt: open.sinceAt.toISOString(), ...open.finding };
}

/** Whether the section has families enough with it, and too few without. */
function isNeeded({ section }: PlannedSection, { id }: Pick<Question, 'id'>, { families }: StockForecast): boolean {
  if (!section.questionIds.includes(id)) return false;
  const left = new Set(section.questionIds.filter((other) => other !== id).map((other) => families.get(other)));
  return left.size < section.neededFamilies;
}

function isMissed({ teamId, pool, languages, outlook }: PlannedSection, question: Question & { version: QuestionVersion }): boolean {
  if (question.teamId !== null && question.teamId !== teamId) return false;
  if (outlook.kind === 'unknown' || outlook.weeks === null || outlook.weeks >= shortWeeks) return false;
  return drawablePool([question.version], pool, languages).length > 0;
}
