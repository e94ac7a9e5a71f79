import type { ItemGrade } from './schema.ts';

/** Sums of thirds must not miss a floor, or a whole number, by what binary fractions cannot say. */
export const toBillionth = (points: number): number => Math.round(points * 1e9) / 1e9;

/** What an item earned of its weight. */
export const pointsOf = (weight: number, grade: Pick<ItemGrade, 'share'>): number => toBillionth(weight * grade.share);
