import { seededRandom } from '@assay/stats';
import { normal } from '../../../packages/stats/src/simulation.test-fixture.ts';
import { easinessFor } from './ability.ts';

export type SimulatedQuestion = {
  versionId: string;
  skill: number;
  /** True mean share of candidates who solve it; nobody but the simulation knows it. */
  facility: number;
  easiness: number;
  /** 1 to 5, as an author would judge it, with errors. */
  difficulty: number;
  minutes: number;
};

export const sectionCounts = [2, 2, 2, 1, 1];

/** Questions of five skills, with facilities from hard to easy and authors who are off by 0.15 (standard deviation). */
export function simulatedBank(seed: string, perSkill = 16): readonly SimulatedQuestion[] {
  const random = seededRandom(`${seed} bank`);
  return sectionCounts.flatMap((_, skill) =>
    Array.from({ length: perSkill }, (_unused, number) => {
      const facility = Math.min(0.92, Math.max(0.12, 0.55 + 0.17 * normal(random)));
      const judged = facility + 0.15 * normal(random);
      const difficulty = Math.min(5, Math.max(1, Math.round(1 + (0.85 - judged) / 0.15)));
      const minutes = 4 + Math.round(random() * 8);
      return { versionId: `q${skill}-${number}`, skill, facility, easiness: easinessFor(facility), difficulty, minutes };
    }),
  );
}
