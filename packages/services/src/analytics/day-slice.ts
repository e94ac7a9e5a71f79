import {
  type DaySlice,
  type EndedSums,
  type InvitedSums,
  type SatItem,
  type Sitting,
  type SittingPopulation,
  type SumsOfShares,
  sittingPopulations,
} from '@assay/core/analytics';
import { centred, logBinOf, reliabilitySums } from '@assay/stats';
import { countsOf, storedCounts } from './counts.ts';

/**
 * What an opening's day adds up to.
 * @param invited on the day
 * @param ended attempts that ended on it
 */
export const daySliceOf = (invited: readonly Sitting[], ended: readonly Sitting[]): DaySlice => ({
  invited: byPopulation(invited, invitedSums),
  ended: byPopulation(ended, endedSums),
});

function byPopulation<Sums>(
  sittings: readonly Sitting[],
  sumsOf: (own: readonly Sitting[]) => Sums,
): Partial<Record<SittingPopulation, Sums>> {
  const sums: Partial<Record<SittingPopulation, Sums>> = {};
  for (const population of sittingPopulations) {
    const own = sittings.filter((sitting) => sitting.population === population);
    if (own.length > 0) sums[population] = sumsOf(own);
  }
  return sums;
}

function invitedSums(sittings: readonly Sitting[]): InvitedSums {
  const asked = sittings.filter(({ isWaived }) => !isWaived);
  const started = asked.filter(({ hours }) => hours.toStart !== null);
  const submitted = asked.filter(({ endedDay }) => endedDay !== null);
  const scored = submitted.filter(({ score }) => score !== null);
  const mayStart = asked.filter((sitting) => sitting.mayStart !== null);
  const isAdvanced = ({ decision }: Sitting) => decision === 'advance';
  const isOpen = ({ decision, isGone }: Sitting) => !isGone && (decision === null || decision === 'hold');
  const scoresOf = (own: readonly Sitting[]) => storedCounts(countsOf(own.map(({ score }) => score)));
  const binsOf = (step: keyof Sitting['hours']) =>
    storedCounts(countsOf(asked.map(({ hours }) => (hours[step] === null ? null : logBinOf(hours[step])))));
  return {
    n: asked.length,
    waived: sittings.length - asked.length,
    opened: asked.filter(({ hours }) => hours.toOpen !== null).length,
    started: started.length,
    submitted: submitted.length,
    mayOpen: byHour(mayStart.filter(({ hours }) => hours.toOpen === null)),
    mayStart: byHour(mayStart.filter(({ hours }) => hours.toOpen !== null)),
    running: started.filter(({ endedDay, isGone }) => endedDay === null && !isGone).length,
    unscored: submitted.filter(({ score, isGone }) => score === null && !isGone).length,
    scores: scoresOf(scored),
    withLateTail: scoresOf(scored.filter(({ isLateTailWaiting, isGone }) => isLateTailWaiting && !isGone)),
    advanced: scoresOf(scored.filter(isAdvanced)),
    undecided: scoresOf(scored.filter(isOpen)),
    advancedUnscored: submitted.filter((sitting) => sitting.score === null && isAdvanced(sitting)).length,
    undecidedUnscored: submitted.filter((sitting) => sitting.score === null && isOpen(sitting)).length,
    advancedUnsubmitted: asked.filter((sitting) => sitting.endedDay === null && isAdvanced(sitting)).length,
    hours: { toOpen: binsOf('toOpen'), toStart: binsOf('toStart'), toEnd: binsOf('toEnd'), toAdvance: binsOf('toAdvance') },
  };
}

const byHour = (sittings: readonly Sitting[]) =>
  [...Map.groupBy(sittings, ({ mayStart }) => mayStart?.until ?? null)].map(([until, own]) => ({ until, n: own.length }));

function endedSums(sittings: readonly Sitting[]): EndedSums {
  const scored = sittings.filter(({ score }) => score !== null);
  return {
    n: sittings.length,
    provisional: sittings.filter(
      ({ score, isLateTailWaiting, lacksEquated, isGone }) => !isGone && (score === null || isLateTailWaiting || lacksEquated),
    ).length,
    scores: storedCounts(countsOf(scored.map(({ score }) => score))),
    percents: centred(scored.flatMap(({ percent }) => percent ?? [])),
    equatedErrors: sumsOfErrors(scored),
    sections: sumsOfShares(scored, ({ section }) => [section]),
    skills: sumsOfShares(scored, ({ skills }) => skills),
    timeUsed: storedCounts(countsOf(sittings.map(({ timeUsed }) => timeUsed))),
    cutOff: sittings.filter(({ isCutOff }) => isCutOff).length,
    reliability: reliabilitySums(scored.map(({ items }) => items)),
  };
}

function sumsOfErrors(sittings: readonly Sitting[]): EndedSums['equatedErrors'] {
  const known = sittings.flatMap(({ standardError }) => standardError ?? []);
  return { n: known.length, sumOfSquares: known.reduce((sum, error) => sum + error ** 2, 0) };
}

/** Over people, each one's share of the points in what the items are named by. */
function sumsOfShares(sittings: readonly Sitting[], namesOf: (item: SatItem) => readonly string[]): readonly SumsOfShares[] {
  const sums = new Map<string, SumsOfShares>();
  for (const { items } of sittings) {
    for (const [name, share] of sharesOf(items, namesOf)) {
      const { n, sum, sumOfSquares } = sums.get(name) ?? { n: 0, sum: 0, sumOfSquares: 0 };
      sums.set(name, { name, n: n + 1, sum: sum + share, sumOfSquares: sumOfSquares + share ** 2 });
    }
  }
  return [...sums.values()];
}

function sharesOf(items: readonly SatItem[], namesOf: (item: SatItem) => readonly string[]): readonly (readonly [string, number])[] {
  const points = new Map<string, { earned: number; of: number }>();
  for (const item of items) {
    for (const name of namesOf(item)) {
      const { earned, of } = points.get(name) ?? { earned: 0, of: 0 };
      points.set(name, { earned: earned + item.share * item.weight, of: of + item.weight });
    }
  }
  return [...points].map(([name, { earned, of }]) => [name, earned / of] as const);
}
