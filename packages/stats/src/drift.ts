import { gapAtEqualSkill, type MatchedAnswers, type SkillGap } from './equal-skill.ts';

/** With fewer answers a third of them says too little. */
const fewestForDrift = 100;

/**
 * By how much the latest third of the answers does better than the first one, at equal skill. Of a steady trend the outer thirds tell eight ninths of what a line through all would (W. M. Gibson and
 * G. H. Jowett, Applied Statistics 6 (1957)), and what they say needs no line. Null of too few.
 * @param times in any unit that grows; NaN where nobody knows
 */
export function driftOf(answers: MatchedAnswers, times: Float64Array, reliability: number | null): SkillGap | null {
  const known = [...times.keys()].filter(
    (place) => !Number.isNaN(times[place] ?? Number.NaN) && !Number.isNaN(answers.rests[place] ?? Number.NaN),
  );
  if (known.length < fewestForDrift) return null;
  const ranks = midRanks(known.map((place) => times[place] ?? 0));
  const sides = new Int8Array(times.length).fill(-1);
  for (const [index, place] of known.entries()) {
    const share = ((ranks[index] ?? 0) + 0.5) / known.length;
    if (share < 1 / 3) sides[place] = 1;
    else if (share > 2 / 3) sides[place] = 0;
  }
  return gapAtEqualSkill(answers, sides, { reliability, comparisons: 1 });
}

/** From 0. Ties have the mean of their ranks. */
function midRanks(values: readonly number[]): number[] {
  const sorted = [...values.keys()].toSorted((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
  const found: number[] = Array.from({ length: values.length }, () => 0);
  for (let from = 0; from < sorted.length; ) {
    let to = from;
    while (to + 1 < sorted.length && values[sorted[to + 1] ?? 0] === values[sorted[from] ?? 0]) to += 1;
    for (let place = from; place <= to; place += 1) found[sorted[place] ?? 0] = (from + to) / 2;
    from = to + 1;
  }
  return found;
}
