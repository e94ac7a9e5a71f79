import { z } from 'zod';
import { difficulty, questionKind } from '../questions/schema.ts';
import { language } from '../runs/schema.ts';

const word = z.string().trim().min(1).max(60);

/** A filter over live questions; an empty list means no restriction. */
export const poolFilter = z.strictObject({
  skills: z.array(word).max(20).default([]),
  roles: z.array(word).max(20).default([]),
  kinds: z.array(questionKind).default([]),
  difficultyFrom: difficulty.default(1),
  difficultyTo: difficulty.default(5),
});
export type PoolFilter = z.infer<typeof poolFilter>;

export const section = z.strictObject({
  title: z.string().trim().min(1, 'give the section a title').max(100),
  pool: poolFilter,
  count: z.int('must be a whole number').min(1).max(20),
  /** Points that each question of the section is worth. */
  weight: z.number().positive().max(100).default(1),
});
export type Section = z.infer<typeof section>;

export const assessmentContent = z.strictObject({
  name: z.string().trim().min(1, 'give the assessment a name').max(120),
  sections: z.array(section).min(1, 'needs at least one section').max(10),
  workingTimeMs: z
    .int()
    .min(20_000, 'must be at least 20 seconds')
    .max(12 * 3_600_000, 'must be at most 12 hours'),
  /** Plain text, paragraphs and lines that begin with "- ". */
  rules: z.string().trim().min(1, 'say what is allowed').max(8000),
  languages: z.array(language).min(1),
});
export type AssessmentContent = z.infer<typeof assessmentContent>;
