import { fewestAnswers, type ItemRest, type MeasuredShare, type QuestionFigures } from '@assay/core/analytics';
import { type Database, listMeasuredAnswers, listNeighbouringAnswers, type MeasuredAnswer, type NeighbouringAnswer } from '@assay/db';
import {
  addPair,
  driftOf,
  fifths,
  isClear,
  itemFlags,
  languageGaps,
  meanWithInterval,
  median,
  momentsOf,
  noPairs,
  type PairMoments,
  restReliability,
  upperLowerIndex,
  withinGroupCorrelation,
} from '@assay/stats';
import { inTurn } from './in-turn.ts';

/** With fewer in a form its thirds would be single questions. */
const fewestForThirds = 3;
/** A stretch of exposures has so many answers at least, and there are so many of them at most. */
const [fewestInStretch, mostStretches] = [25, 8];

/** Null where nothing measures the version. `n` and the numbers of exposures are of all that was answered. */
export async function versionFigures(
  db: Database,
  of: { questionId: string; version: number; n: number },
): Promise<QuestionFigures | null> {
  const answers = await inTurn(() => listMeasuredAnswers(db, of));
  if (answers.length === 0) return null;
  const neighbours = await inTurn(() => listNeighbouringAnswers(db, of));
  const reliability = reliabilityOfRest(answers, neighbours, of.questionId);
  const whole = groupOf(answers);
  const compared = atEqualSkill(answers, reliability);
  const withRest = answers.flatMap(({ share, rest }) => (rest === null ? [] : [{ share, rest }]));
  return {
    ...whole,
    seconds: medianSeconds(answers),
    flags: itemFlags({ n: whole.n, facility: whole.facility, discrimination: whole.itemRest, ...compared }),
    restReliability: reliability,
    ...compared,
    fifths: fifths(withRest),
    upperLower: withRest.length < fewestAnswers ? null : upperLowerIndex(withRest),
    thirds: thirdsOf(answers, neighbours),
    languages: languagesOf(answers),
    exposures: exposuresOf(answers, of.n - answers.length),
  };
}

type Answers = readonly MeasuredAnswer[];

const groupOf = (answers: Answers): { n: number; facility: MeasuredShare | null; itemRest: ItemRest } => ({
  n: answers.length,
  facility: facilityOf(answers),
  itemRest:
    answers.length < fewestAnswers
      ? { isKnown: false, n: answers.length, why: 'few' }
      : withinGroupCorrelation([...Map.groupBy(answers, ({ assessmentId }) => assessmentId).values()].map(pairsOf)),
});

function medianSeconds(answers: Answers): number | null {
  const known = answers.flatMap(({ seconds }) => seconds ?? []);
  return known.length < fewestAnswers ? null : median(known);
}

function facilityOf(answers: Answers): MeasuredShare | null {
  if (answers.length < fewestAnswers) return null;
  return meanWithInterval(momentsOf(answers.map(({ share }) => ({ value: share, count: 1 }))));
}

function pairsOf(answers: Answers): PairMoments {
  const sums = noPairs();
  for (const { share, rest } of answers) if (rest !== null) addPair(sums, share, rest);
  return sums;
}

/** What goes by the rest of the form: whether it drifts, and whether a language is harder. */
function atEqualSkill(answers: Answers, reliability: number | null): Pick<QuestionFigures, 'drift' | 'languageGaps'> {
  const groups = [...new Set(answers.map(({ assessmentId }) => assessmentId))];
  const languages = [...new Set(answers.flatMap(({ language }) => language ?? []))];
  const matched = {
    shares: Float64Array.from(answers, ({ share }) => share),
    rests: Float64Array.from(answers, ({ rest }) => rest ?? Number.NaN),
    groups: Int32Array.from(answers, ({ assessmentId }) => groups.indexOf(assessmentId)),
  };
  const written = Float64Array.from(answers, ({ language }) => (language === null ? -1 : languages.indexOf(language)));
  const drift = driftOf(
    matched,
    Float64Array.from(answers, (_, place) => place),
    reliability,
  );
  return {
    drift: drift === null ? null : { ...drift, isClear: isClear(drift) },
    languageGaps: languageGaps(matched, written, reliability).flatMap((found) => {
      const [harder, easier] = [languages[found.harder], languages[found.easier]];
      return harder === undefined || easier === undefined ? [] : [{ ...found, harder, easier, isClear: isClear(found) }];
    }),
  };
}

/** Of the other questions that count in the attempts of these people. */
function reliabilityOfRest(answers: Answers, neighbours: readonly NeighbouringAnswer[], questionId: string): number | null {
  const people = new Map(answers.map(({ itemId }, person) => [itemId, person]));
  const counted = neighbours.filter(({ counts, max, questionId: other }) => counts && max > 0 && other !== questionId);
  const questions = new Map([...new Set(counted.map((one) => one.questionId))].map((id, index) => [id, index + 1]));
  const rows = [
    // The question itself is left out of the reliability: what it is worth there does not matter.
    ...answers.map(({ itemId, share }) => ({ of: itemId, question: 0, score: share, max: 1 })),
    ...counted.map(({ of, questionId: other, score, max }) => ({ of, question: questions.get(other) ?? 0, score, max })),
  ];
  return restReliability(
    {
      people: answers.length,
      questions: questions.size + 1,
      person: Int32Array.from(rows, ({ of }) => people.get(of) ?? 0),
      question: Int32Array.from(rows, ({ question }) => question),
      score: Float64Array.from(rows, ({ score }) => score),
      max: Float64Array.from(rows, ({ max }) => max),
      seconds: new Float64Array(rows.length).fill(Number.NaN),
      language: new Int32Array(rows.length).fill(-1),
      at: new Float64Array(rows.length).fill(Number.NaN),
    },
    0,
  );
}

const thirdNames = ['early', 'middle', 'late'] as const;

function thirdsOf(answers: Answers, neighbours: readonly NeighbouringAnswer[]): QuestionFigures['thirds'] {
  const byAnswer = Map.groupBy(neighbours, ({ of }) => of);
  const placed = answers.flatMap((answer) => {
    const form = Math.max(answer.position, ...(byAnswer.get(answer.itemId) ?? []).map(({ position }) => position));
    return form < fewestForThirds ? [] : [{ answer, third: Math.min(2, Math.floor((3 * (answer.position - 1)) / form)) }];
  });
  if (placed.length === 0) return [];
  return thirdNames.map((third, index) => ({
    third,
    ...groupOf(placed.filter((one) => one.third === index).map(({ answer }) => answer)),
  }));
}

function languagesOf(answers: Answers): QuestionFigures['languages'] {
  const groups = [...Map.groupBy(answers, ({ language }) => language)].flatMap(([language, own]) =>
    language === null ? [] : [{ language, ...groupOf(own) }],
  );
  return groups.length < 2 ? [] : groups.toSorted((a, b) => b.n - a.n);
}

/** @param before answers that are older than these */
function exposuresOf(answers: Answers, before: number): QuestionFigures['exposures'] {
  const stretches = Math.min(mostStretches, Math.floor(answers.length / fewestInStretch));
  if (stretches < 2) return [];
  return Array.from({ length: stretches }, (_, stretch) => {
    const from = Math.round((stretch * answers.length) / stretches);
    const own = answers.slice(from, Math.round(((stretch + 1) * answers.length) / stretches));
    const [facility, first, last] = [facilityOf(own), own.at(0), own.at(-1)];
    if (facility === null || first === undefined || last === undefined) throw new Error(`a stretch has ${fewestInStretch} answers`);
    return { from: before + from + 1, to: before + from + own.length, firstDay: first.day, lastDay: last.day, facility };
  });
}
