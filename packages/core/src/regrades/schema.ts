import { z } from 'zod';
import { ids } from '../ids.ts';
import { decidingGaps } from '../openings/deciding-score.ts';
import { questionSlug } from '../questions/schema.ts';
import { lostLevel, reviewOutcome } from '../reviews/schema.ts';

/** Grades the answers to a question by its newest version, leaves it out, or weighs an opening's attempts by its points of today. */
export const regradeKind = z.enum(['version', 'leave_out', 'weights']);
export type RegradeKind = z.infer<typeof regradeKind>;

export const regradeInput = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('version'), questionId: questionSlug }),
  z.object({ kind: z.literal('leave_out'), questionId: questionSlug }),
  z.object({ kind: z.literal('weights'), openingId: ids.opening }),
]);
export type RegradeInput = z.infer<typeof regradeInput>;

/** `reckoning` and `ready` is a preview; the others are steps of carrying it out, and of undoing that. */
export const regradeState = z.enum(['reckoning', 'ready', 'applying', 'applied', 'undoing', 'undone']);
export type RegradeState = z.infer<typeof regradeState>;

/** What of an item a regrade may change. `gradedBy`: the version whose cases count; null for the one that was asked. */
export const itemTerms = z.object({ counts: z.boolean(), weight: z.number(), gradedBy: ids.questionVersion.nullable() });
export type ItemTerms = z.infer<typeof itemTerms>;

const points = z.object({ points: z.number(), maxPoints: z.number() });

/** What the levels that people chose come to by a version of the rubric. */
export const rubricScore = reviewOutcome.pick({ rubricShare: true, criteria: true });
export type RubricScore = z.infer<typeof rubricScore>;

const rescored = z.object({ taskId: ids.reviewTask, before: rubricScore, after: rubricScore });

const equated = z.discriminatedUnion('isKnown', [
  z.object({ isKnown: z.literal(true), percent: z.number() }),
  z.object({ isKnown: z.literal(false), why: z.enum(decidingGaps) }),
]);

export const attemptChange = z.object({
  before: points,
  after: points,
  /** What both would be had everybody had the same questions, where that decides and curves were fitted. */
  equated: z.object({ before: equated, after: equated }).exactOptional(),
  /** `rescored`: where people scored the answer by a rubric that is another one. */
  items: z.array(z.object({ itemId: ids.item, before: itemTerms, after: itemTerms, rescored: rescored.exactOptional() })),
  /** What keeps the attempt as it is: chosen levels that the newer rubric does not have. */
  lost: z.array(lostLevel).default([]),
});
export type AttemptChange = z.infer<typeof attemptChange>;
