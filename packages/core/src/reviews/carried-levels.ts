import type { Rubric } from '../questions/schema.ts';
import type { LostLevel, ReviewOutcome } from './schema.ts';
import { adjudicatedOutcome, type ChosenLevels, meanOutcome } from './scores.ts';

type Criteria = Pick<Rubric, 'criteria'>;
type Level = Rubric['criteria'][number]['levels'][number];

const wordsOf = ({ text }: Level): string => text.normalize('NFC').replaceAll(/\s+/g, ' ').trim();

/**
 * Which level of another version is the same one: that with its id, else the one with its words. Two that are worded alike, or a level with its words and an id of its own, would be a guess.
 * @returns -1 where there is none
 */
export function placeOf(chosen: Level, own: readonly Level[], others: readonly Level[]): number {
  if (own === others) return own.indexOf(chosen);
  const sameId = chosen.id === undefined ? -1 : others.findIndex(({ id }) => id === chosen.id);
  if (sameId !== -1) return sameId;
  const isAlike = (level: Level) => wordsOf(level) === wordsOf(chosen);
  const alike = others.filter((level) => isAlike(level) && (chosen.id === undefined || level.id === undefined));
  const [only] = alike;
  return only === undefined || alike.length > 1 || own.filter(isAlike).length > 1 ? -1 : others.indexOf(only);
}

/** The levels that were chosen by one version of a rubric, as places in another one: whatever was inserted, moved or taken out between them. */
export function carriedLevels(from: Criteria, to: Criteria, chosen: ChosenLevels): { levels: ChosenLevels; lost: readonly LostLevel[] } {
  const carried: Record<string, number> = {};
  const lost: LostLevel[] = [];
  for (const { id, title, levels } of to.criteria) {
    const before = from.criteria.find((criterion) => criterion.id === id);
    const level = before?.levels[chosen[id] ?? -1];
    const place = before === undefined || level === undefined ? -1 : placeOf(level, before.levels, levels);
    if (place === -1) lost.push({ criterion: title, level: level?.text ?? null });
    else carried[id] = place;
  }
  return { levels: carried, lost };
}

export type Rescored = { isCarried: true; outcome: ReviewOutcome } | { isCarried: false; lost: readonly LostLevel[] };

/**
 * What an answer comes to by another version of its rubric, from the levels that were chosen and nothing else.
 * @param all what those who scored it chose; not looked at where a manager decided
 */
export function rescoredOutcome(from: Criteria, to: Criteria, outcome: ReviewOutcome, all: readonly ChosenLevels[]): Rescored {
  const isMean = outcome.by === 'reviews';
  const carried = (isMean ? all : [outcome.levels ?? levelsWorth(from, outcome)]).map((chosen) => carriedLevels(from, to, chosen));
  const lost = carried.flatMap((one) => one.lost);
  if (lost.length > 0 || carried.length === 0) return { isCarried: false, lost: distinct(lost) };
  const { rubricPart, reviews, reason } = outcome;
  const chosen = carried.map(({ levels }) => levels);
  if (isMean) return { isCarried: true, outcome: meanOutcome(to, chosen, rubricPart) };
  const rescored = adjudicatedOutcome(to, chosen[0] ?? {}, { rubricPart, reviews, reason });
  return { isCarried: true, outcome: { ...rescored, levels: outcome.levels ?? levelsWorth(from, outcome) } };
}

/** Of a decision whose levels were not kept: no two levels of a criterion have the same points. */
const levelsWorth = ({ criteria }: Criteria, outcome: ReviewOutcome): ChosenLevels =>
  Object.fromEntries(
    criteria.map(({ id, levels }) => {
      const own = outcome.criteria.find((criterion) => criterion.id === id);
      return [id, levels.findIndex(({ points }) => points === own?.points)];
    }),
  );

const distinct = (lost: readonly LostLevel[]): LostLevel[] =>
  lost.filter((one, index) => lost.findIndex((other) => other.criterion === one.criterion && other.level === one.level) === index);
