import { ids } from '@assay/core/ids';
import { z } from 'zod';

const candidate = z.object({ versionId: ids.questionVersion, family: z.string() });

/** What version 1 kept; titles, points and shuffling are those of the revision. */
export const assemblyInputs1 = z.object({ sections: z.array(z.object({ count: z.int(), candidates: z.array(candidate) })) });

/** What version 2 keeps: all that the items of a form depend on, but the questions themselves. */
export const assemblyInputs2 = z.object({
  sections: z.array(
    z.object({
      title: z.string(),
      points: z.number(),
      areOptionsShuffled: z.boolean(),
      count: z.int(),
      isShuffled: z.boolean(),
      tiers: z.array(z.object({ step: z.string().nullable(), candidates: z.array(candidate.extend({ rank: z.number() })) })),
    }),
  ),
});
export type AssemblyInputs2 = z.infer<typeof assemblyInputs2>;
