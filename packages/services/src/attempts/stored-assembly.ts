import { ids } from '@assay/core/ids';
import { z } from 'zod';

const candidate = z.object({ versionId: ids.questionVersion, family: z.string() });

/** What version 1 kept; titles, points and shuffling are those of the revision. */
export const assemblyInputs1 = z.object({ sections: z.array(z.object({ count: z.int(), candidates: z.array(candidate) })) });

const section = z.object({
  title: z.string(),
  points: z.number(),
  areOptionsShuffled: z.boolean(),
  count: z.int(),
  isShuffled: z.boolean(),
});
const tiersOf = <Candidate extends z.ZodType>(stored: Candidate) =>
  z.array(z.object({ step: z.string().nullable(), candidates: z.array(stored) }));

const candidate2 = candidate.extend({ rank: z.number() });

/** What version 2 kept: all that the items of a form depend on, but the questions themselves. */
export const assemblyInputs2 = z.object({ sections: z.array(section.extend({ tiers: tiersOf(candidate2) })) });
export type AssemblyInputs2 = z.infer<typeof assemblyInputs2>;

const candidate3 = candidate2.extend({
  facility: z.number(),
  minutes: z.number(),
  shown: z.int(),
  shownThisWeek: z.int(),
  forms: z.array(z.int()),
});

const pilot = z.object({
  versionId: ids.questionVersion,
  families: z.array(z.string()),
  rank: z.number(),
  shown: z.int(),
  sections: z.array(z.int()),
});

const known = z.object({
  exposure: z.object({
    attempts: z.int(),
    attemptsThisWeek: z.int(),
    cap: z.number(),
    weeklyCap: z.number(),
    capsFromAttempts: z.int(),
  }),
  /** What could ride unscored; absent where nothing could. */
  pilots: z.array(pilot).exactOptional(),
});

/** What version 3 kept: with it, what was known of each question at the moment of the draw. */
export const assemblyInputs3 = known.extend({ sections: z.array(section.extend({ tiers: tiersOf(candidate3) })) });
export type AssemblyInputs3 = z.infer<typeof assemblyInputs3>;

/** What version 4 keeps: with it, what each question weighs where the points of a section are not shared alike. */
export const assemblyInputs4 = known.extend({
  sections: z.array(section.extend({ tiers: tiersOf(candidate3.extend({ weight: z.number().exactOptional() })) })),
});
export type AssemblyInputs4 = z.infer<typeof assemblyInputs4>;
