import { fewestAnswers, type MeasuredFigures, type MeasuredShare } from '@assay/core/analytics';
import type { FrozenQuestion } from '@assay/core/questions';
import { type CountedScore, type Database, listEndings, listRestSums, listScoreCounts, type MeasuredQuestion } from '@assay/db';
import { countedBins, expectedFacility, meanWithInterval, momentsOf, nearestDifficulty, withinGroupCorrelation } from '@assay/stats';
import { inTurn } from './in-turn.ts';
import { measuredCases } from './measured-cases.ts';
import { measuredOptions } from './measured-options.ts';
import { measuredTimes } from './measured-times.ts';
import { shareOf } from './share-of.ts';
import { wrongAnswers } from './wrong-answers.ts';

/**
 * Null where there are too few answers.
 * @param versions what was asked, the newest first
 */
export async function measuredFigures(
  db: Database,
  of: MeasuredQuestion,
  versions: readonly [FrozenQuestion, ...FrozenQuestion[]],
): Promise<MeasuredFigures | null> {
  const [newest] = versions;
  const scores = await inTurn(() => listScoreCounts(db, of));
  const facility = facilityOf(scores);
  if (facility === null) return null;
  const endings = await inTurn(() => listEndings(db, of));
  return {
    facility,
    guess: {
      difficulty: newest.difficulty,
      share: expectedFacility(newest.difficulty, { n: 0, mean: 0 }),
      nearest: nearestDifficulty(facility.value),
    },
    itemRest: withinGroupCorrelation(await inTurn(() => listRestSums(db, of))),
    bins: countedBins(scores.map(({ value, count }) => ({ value: percentOf(value), count }))),
    unanswered: unansweredOf(endings),
    languages: languagesOf(scores),
    variants: variantsOf(scores),
    options: await measuredOptions(db, of, versions),
    cases: await measuredCases(db, of, versions),
    wrong: of.version === null ? null : await wrongAnswers(db, { questionId: of.questionId, version: of.version }, newest),
    times: await measuredTimes(db, of, newest.minutes),
    timeUp: timeUpOf(endings),
  };
}

function facilityOf(scores: readonly CountedScore[]): MeasuredShare | null {
  const measured = meanWithInterval(momentsOf(scores));
  return measured === null || measured.n < fewestAnswers ? null : measured;
}

/** Without the dust of floating point, which would put 0.57 below 57. */
const percentOf = (share: number): number => Math.round(share * 1e8) / 1e6;

const groupOf = (scores: readonly CountedScore[]) => ({ n: momentsOf(scores).n, facility: facilityOf(scores) });

function languagesOf(scores: readonly CountedScore[]): MeasuredFigures['languages'] {
  const groups = [...Map.groupBy(scores, ({ language }) => language)].flatMap(([language, own]) =>
    language === null ? [] : [{ language, ...groupOf(own) }],
  );
  return groups.length < 2 ? [] : groups.toSorted((a, b) => b.n - a.n);
}

function variantsOf(scores: readonly CountedScore[]): MeasuredFigures['variants'] {
  const groups = [...Map.groupBy(scores, ({ variant }) => variant)].flatMap(([variant, own]) =>
    variant === null ? [] : [{ number: Number(variant), ...groupOf(own) }],
  );
  return groups.length < 2 ? [] : groups.toSorted((a, b) => a.number - b.number);
}

type Endings = Awaited<ReturnType<typeof listEndings>>;

const countOf = (endings: Endings): number => endings.reduce((sum, { count }) => sum + count, 0);

function unansweredOf(endings: Endings): MeasuredShare | null {
  if (endings.some(({ isAnswered }) => isAnswered === null)) return null;
  return shareOf(countOf(endings.filter(({ isAnswered }) => isAnswered === false)), countOf(endings));
}

function timeUpOf(endings: Endings): MeasuredFigures['timeUp'] {
  const known = endings.filter(({ closedBy }) => closedBy !== null);
  const ranOut = known.filter(({ closedBy }) => closedBy === 'deadline');
  const n = countOf(known);
  if (n < fewestAnswers) return null;
  const worthNothing = ranOut.filter(({ isWorthNothing }) => isWorthNothing);
  return { ranOut: shareOf(countOf(ranOut), n), worthNothing: shareOf(countOf(worthNothing), n) };
}
