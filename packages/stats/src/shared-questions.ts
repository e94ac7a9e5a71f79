import { areIndependent, type CountedSection } from './form-count.ts';
import { seededRandom } from './random.ts';
import { drawnSets } from './slot-matching.ts';

/** Slots shuffled for one estimate, so that large pools do not hold up whoever waits for it. */
const mostShuffles = 60_000;

/**
 * How many questions two candidates have in common on average, when forms are drawn at random. Exact where sections share no family and a section's families are all of
 * one size: by symmetry each of n questions is drawn with the chance k/n, and k²/n are shared. Otherwise the mean over all pairs of seeded
 * draws, an unbiased estimate. Null when no form can be drawn in full.
 */
export function sharedQuestions(sections: readonly CountedSection[]): { questions: number; isEstimate: boolean } | null {
  if (drawnSets(sections, seededRandom('shared')) === null) return null;
  if (areIndependent(sections) && sections.every(hasEqualFamilies)) {
    const questions = sections.reduce((sum, { count, candidates }) => sum + count ** 2 / candidates.length, 0);
    return { questions, isEstimate: false };
  }
  const work = sections.reduce((sum, { count, candidates }) => sum + count * candidates.length, 0);
  const draws = Math.min(400, Math.max(8, Math.floor(mostShuffles / work)));
  const times = new Map<string, number>();
  for (let draw = 0; draw < draws; draw += 1) {
    for (const versionId of drawnSets(sections, seededRandom(`shared ${draw}`))?.flat() ?? []) {
      times.set(versionId, (times.get(versionId) ?? 0) + 1);
    }
  }
  const pairs = [...times.values()].reduce((sum, count) => sum + (count * (count - 1)) / 2, 0);
  return { questions: pairs / ((draws * (draws - 1)) / 2), isEstimate: true };
}

function hasEqualFamilies({ candidates }: CountedSection): boolean {
  const sizes = new Map<string, number>();
  for (const { family } of candidates) sizes.set(family, (sizes.get(family) ?? 0) + 1);
  return new Set(sizes.values()).size <= 1;
}
