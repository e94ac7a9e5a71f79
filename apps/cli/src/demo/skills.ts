import type { FrozenQuestion } from '@assay/core/questions';
import type { Language } from '@assay/core/runs';
import { chanceAt, type ItemCurve } from '@assay/stats';
import { chanceOf } from './chance.ts';
import { broken, drifting, leaked, uneven } from './company.ts';

/** How easy a question is to whom: two parameters, the difficulty about where its author put it. */
export function curveOf(seed: string, { id, difficulty }: Pick<FrozenQuestion, 'id' | 'difficulty'>): ItemCurve {
  const chance = chanceOf(`${seed} curve ${id}`);
  if (id === broken) return { discrimination: -0.9, difficulty: -0.2 };
  if (id === drifting) return { discrimination: 1.6, difficulty: 0.1 };
  if (id === uneven.question) return { discrimination: 1.6, difficulty: -0.9 };
  if (leaked.some((known) => known === id)) return { discrimination: 1.5, difficulty: 0.6 };
  return { discrimination: Math.exp(0.6 + 0.25 * chance.normal()), difficulty: 0.6 * (difficulty - 2.6) + 0.35 * chance.normal() };
}

export type Sat = {
  skill: number;
  /** How much of the six months was over, 0 to 1. */
  time: number;
  /** The answers to some questions were known by then. */
  isAfterLeak: boolean;
  language: Language | null;
};

/** Of those who come after it leaked, so many have seen the answer. */
const shareWhoKnow = 0.92;
/** What the drifting question becomes easier by in the six months: little at first and at the end. */
const driftOfSixMonths = 3.4;
const driftedBy = (time: number): number => driftOfSixMonths * (1 / (1 + Math.exp(-12 * (time - 0.5))) - 0.5);

/** The chance that somebody answers it well. */
export function chanceToSolve(
  seed: string,
  question: Pick<FrozenQuestion, 'id' | 'difficulty'>,
  { skill, time, isAfterLeak, language }: Sat,
): number {
  const curve = curveOf(seed, question);
  const harder = question.id === uneven.question && language === uneven.language ? uneven.by : 0;
  const easier = question.id === drifting ? driftedBy(time) : 0;
  const honest = chanceAt({ ...curve, difficulty: curve.difficulty + harder - easier }, skill);
  return isAfterLeak && leaked.some((known) => known === question.id) ? shareWhoKnow + (1 - shareWhoKnow) * honest : honest;
}
