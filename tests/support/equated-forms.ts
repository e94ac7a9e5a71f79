import { chanceAt, type ItemCurve, seededRandom } from '@assay/stats';
import type { Platform } from './platform.ts';
import { choices, sat } from './rotation.ts';

/** From the easiest to the hardest. */
export const curves: readonly ItemCurve[] = [-2.2, -1.6, -1, -0.4, 0.4, 1, 1.6, 2.2].map((difficulty) => ({
  discrimination: 1.4,
  difficulty,
}));
export const questionsOfCurves = choices(curves.length);

/** All may be drawn, four at a time. */
export const sectionsOfCurves = [{ title: 'All', pool: { kinds: ['choice' as const] }, count: 4, weight: 1 }];

/** Somebody sits these questions and gets so many of them right, the first of them. */
export const satRight = (platform: Platform, openingId: Parameters<typeof sat>[1], form: readonly number[], right: number) =>
  sat(
    platform,
    openingId,
    form.map((question, place) => ({ questionId: `choice-${question}`, isRight: place < right })),
  );

/** So many people of a normal skill sit four of the questions each, drawn at random, and answer as the curves say. They are graded. */
export async function manySat(platform: Platform, openingId: Parameters<typeof sat>[1], people: number): Promise<void> {
  const random = seededRandom('equated forms');
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  for (let person = 0; person < people; person += 1) {
    const skill = normal();
    const form = curves
      .map((curve, question) => ({ curve, question, chance: random() }))
      .toSorted((a, b) => a.chance - b.chance)
      .slice(0, 4);
    await sat(
      platform,
      openingId,
      form.map(({ curve, question }) => ({ questionId: `choice-${question}`, isRight: random() < chanceAt(curve, skill) })),
    );
  }
  await platform.work();
}
