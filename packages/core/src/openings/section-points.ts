import type { Issue } from '../errors.ts';

/** What each question of a section is worth in one opening. */
export type SectionPoints = { sectionId: string; points: number };

type Weighed = { id: string; title: string; count: number; weight: number };

/**
 * Points per question of each section, in the order of the sections: the opening's own where it names the section, the assessment's
 * otherwise. A section that a later revision dropped is passed over. Should nothing be worth anything after that, the assessment's points
 * count: an attempt that cannot be scored helps nobody.
 */
export function pointsPerSection(sections: readonly Weighed[], own: readonly SectionPoints[] | null): readonly number[] {
  const points = sections.map(({ id, weight }) => own?.find(({ sectionId }) => sectionId === id)?.points ?? weight);
  return points.some((value) => value > 0) ? points : sections.map(({ weight }) => weight);
}

/** Why an opening may not have these points; null when it may. */
export function sectionPointsIssue(sections: readonly Weighed[], own: readonly SectionPoints[]): Issue | null {
  for (const [index, { sectionId }] of own.entries()) {
    if (!sections.some(({ id }) => id === sectionId)) {
      return {
        path: `sectionPoints.${index}`,
        message: 'names a section that the assessment no longer has; open this page again to see its sections',
      };
    }
  }
  const isWorthless = sections.every(({ id, weight }) => (own.find(({ sectionId }) => sectionId === id)?.points ?? weight) === 0);
  return isWorthless
    ? { path: 'sectionPoints', message: 'give at least one section more than 0 points: nobody could score otherwise' }
    : null;
}
