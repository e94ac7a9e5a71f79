import { assertMay } from '@assay/core/accounts';
import {
  type AssessmentDashboard,
  type FunnelStep,
  fewestAnswers,
  type OpeningOnDashboard,
  type Population,
  type ReliabilityOnDashboard,
  type SittingPopulation,
  sittingPopulations,
} from '@assay/core/analytics';
import { countDeparted, getAssessment, getLatestRevision, listSlices, type Opening, type StoredSlice } from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { funnelOf } from './dashboard-funnel.ts';
import { marksOf } from './dashboard-marks.ts';
import { reliabilityOf, scoresOf, sharesOf, timeUseOf } from './dashboard-scores.ts';
import { passRateWeeks, passShare } from './dashboard-weeks.ts';
import { endedDays, firstInvitedDay, weeklyEnded } from './ended-days.ts';
import { inTurn } from './in-turn.ts';
import { type MergedEnded, mergeEnded, mergeInvited } from './merged-slices.ts';
import { type OpeningsAsked, openingsAsked } from './openings-asked.ts';
import { shareOf } from './share-of.ts';
import { toldInSteps } from './told-in-steps.ts';

export type DashboardInput = OpeningsAsked & {
  from: string | null;
  until: string | null;
  population: Population;
};

/** How an assessment does, put together from the stored sums of its openings' days: the same for a hundred candidates and for fifty thousand. */
export async function readDashboard(ctx: ServiceContext, input: DashboardInput): Promise<AssessmentDashboard> {
  const { population, from, until } = input;
  const assessment = await getAssessment(ctx.db, input.assessmentId);
  assertMay(ctx.actor, 'dashboard.read', { kind: 'team', teamId: assessment.teamId });
  const { all, asked: openings } = await openingsAsked(ctx, input);
  const told = await toldInSteps(ctx, { all, asked: openings }, { from, until, isOfAll: population === 'all' });

  const now = ctx.now().toISOString();
  const openingIds = openings.map(({ id }) => id);
  const stored = await inTurn(() => listSlices(ctx.db, openingIds));
  const isTold = (day: string): boolean => told === 'whole' || (told.before !== null && day < told.before);
  const isWithin = (day: string): boolean => isTold(day) && (from === null || day >= from) && (until === null || day <= until);
  const slices = stored.filter(({ day }) => isWithin(day));
  const lines = new Map(openings.map(({ id, floorPercent }) => [id, floorPercent]));
  const counted: readonly SittingPopulation[] = population === 'all' ? sittingPopulations : ['counted'];

  const invited = openings.map((opening) => {
    const own = slices.filter(({ openingId }) => openingId === opening.id);
    const sums = own.flatMap(({ slice }) => counted.flatMap((one) => slice?.invited[one] ?? []));
    return { invited: mergeInvited(sums, now.slice(0, 13)), linePercent: opening.floorPercent };
  });
  const endedOf = (of: readonly StoredSlice[], which: readonly SittingPopulation[]) =>
    of.flatMap(({ slice }) => which.flatMap((one) => slice?.ended[one] ?? []));
  const days = endedDays(stored, counted, lines);
  const ended = mergeEnded(endedOf(slices, counted));
  const numberOfEnded = (which: SittingPopulation): number => endedOf(slices, [which]).reduce((sum, { n }) => sum + n, 0);
  const [left, confirmed] = [numberOfEnded('counted'), numberOfEnded('confirmed')];
  const scores = scoresOf(ended, weeklyEnded(stored, days, now.slice(0, 10)), [...lines.values()]);
  const reliability = scores === null ? null : reliabilityOf(ended.reliability);
  const weeks = passRateWeeks(days.filter(({ day }) => isWithin(day)));
  const marks = await inTurn(() => marksOf(ctx.db, { assessment, openings, firstDay: firstInvitedDay(stored) }));
  const { content } = await getLatestRevision(ctx.db, assessment.id);
  const titles = content.sections.map(({ title }) => title);
  return {
    assessmentId: assessment.id,
    title: assessment.name,
    openings: all.map(openingOnDashboard),
    scope: { openingId: input.opening, from, until, population },
    inSteps: told === 'whole' ? null : told,
    asOf: asOf(slices, now),
    isBeingReckoned: slices.some(({ isStale }) => isStale),
    leftOut: {
      void: population === 'all' ? 0 : numberOfEnded('void'),
      confirmed: population === 'all' ? 0 : confirmed,
      waived: invited.reduce((sum, one) => sum + one.invited.waived, 0),
    },
    deleted: await inTurn(() => countDeparted(ctx.db, openingIds, { from, until })),
    finished: ended.n,
    provisional: ended.provisional,
    passed: passShare(days.filter(({ day }) => isWithin(day))),
    funnel: funnelOf(invited).filter(({ step }) => told === 'whole' || !isOfScores(step)),
    weeks: weeks.some(({ n, passed }) => told !== 'whole' && n > 0 && passed === null) ? [] : weeks,
    marks: marks.filter(({ day }) => isWithin(day)),
    scores,
    reliability,
    lineError: lineErrorOf(openings, reliability, ended),
    sections: sharesOf(ended.sections)
      .map(({ name, share }) => ({ title: name, share }))
      .toSorted((a, b) => placeOf(titles, a.title) - placeOf(titles, b.title)),
    skills: sharesOf(ended.skills)
      .map(({ name, share }) => ({ skill: name, share }))
      .toSorted((a, b) => a.skill.localeCompare(b.skill, 'en')),
    time: scores === null ? null : timeUseOf(ended),
    confirmed: left + confirmed < fewestAnswers ? null : shareOf(confirmed, left + confirmed),
  };
}

/** They move on with each single person who ends or is decided on. */
const isOfScores = (step: FunnelStep): boolean => step === 'passed' || step === 'advanced';

/** Points and equated scores err by different amounts: where some openings decide by the one and some by the other there is no saying. */
function lineErrorOf(
  openings: readonly Opening[],
  reliability: ReliabilityOnDashboard | null,
  { equatedErrors }: Pick<MergedEnded, 'equatedErrors'>,
): number | null {
  if (openings.every(({ decidingScore }) => decidingScore === 'raw'))
    return reliability?.isKnown === true ? reliability.standardError : null;
  if (openings.some(({ decidingScore }) => decidingScore === 'raw') || equatedErrors.n < fewestAnswers) return null;
  return Math.sqrt(equatedErrors.sumOfSquares / equatedErrors.n);
}

/** Sections that the assessment has no more come last. */
function placeOf(titles: readonly string[], title: string): number {
  const place = titles.indexOf(title);
  return place === -1 ? titles.length : place;
}

const openingOnDashboard = (opening: Opening): OpeningOnDashboard => ({
  openingId: opening.id,
  title: opening.title,
  role: opening.role,
  level: opening.level,
  interviewsPerWeek: opening.interviewsPerWeek,
  floorPercent: opening.floorPercent,
  floorReason: opening.floorReason,
  decidingScore: opening.decidingScore,
});

/** Of a day that was never reckoned everything is missing, from its first moment on. */
function asOf(slices: readonly StoredSlice[], now: string): string | null {
  if (slices.length > 0 && slices.every(({ reckonedAt }) => reckonedAt === null)) return null;
  return slices.reduce((earliest, { isStale, reckonedAt, day }) => {
    const complete = isStale ? (reckonedAt ?? `${day}T00:00:00.000Z`) : now;
    return complete < earliest ? complete : earliest;
  }, now);
}
