import type { Language } from '@assay/core/runs';
import { surpriseBins } from '@assay/core/similarity/schema';
import type { Database } from '../open.ts';
import { fromStored } from '../stored-json.ts';
import type { Tx } from '../writing.ts';

/** Counts of all pairs of a question that were compared, by surprise, whatever method compared them. */
export async function readHistogram(db: Database | Tx, of: { questionId: string; language: Language }): Promise<readonly number[]> {
  const rows = await db
    .selectFrom('similarityHistograms')
    .select('bins')
    .where('questionId', '=', of.questionId)
    .where('language', '=', of.language)
    .execute();
  const sum: number[] = [];
  for (const { bins } of rows) {
    for (const [at, count] of fromStored(surpriseBins, bins, 'similarity_histograms.bins').entries()) sum[at] = (sum[at] ?? 0) + count;
  }
  return sum;
}
