import { returnedValue } from '@assay/core/runs/schema';
import { z } from 'zod';

/** What the realm says about its end: text that candidate code could have a hand in, so it is parsed like any foreign input. */
export const realmResult = z.object({
  failure: z.object({ message: z.string(), file: z.string().optional(), line: z.int().optional(), column: z.int().optional() }).nullable(),
  returned: returnedValue,
});
