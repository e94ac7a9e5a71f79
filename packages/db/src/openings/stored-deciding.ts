import { type DecidingPercent, type DecidingScore, decidingGaps, decidingScores } from '@assay/core/openings';

type Row = { decidingPercent: number | null; decidingScore: string | null; decidingLacks: string | null };

/** What decides, as a row of `results` has it. */
export function decidingFrom({ decidingPercent, decidingScore, decidingLacks }: Row): DecidingPercent | null {
  if (decidingPercent === null || decidingScore === null) return null;
  const lacks = decidingGaps.find((gap) => gap === decidingLacks) ?? null;
  return { percent: decidingPercent, of: decidingScoreOf(decidingScore), lacks };
}

export function decidingScoreOf(stored: string): DecidingScore {
  const known = decidingScores.find((score) => score === stored);
  if (known === undefined) throw new Error(`the database answered the score ${stored}, which is none`);
  return known;
}
